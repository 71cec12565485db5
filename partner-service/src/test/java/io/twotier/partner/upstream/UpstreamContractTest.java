package io.twotier.partner.upstream;

import static io.twotier.partner.Cast.globalAdminOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.twotier.partner.AgreementService;
import io.twotier.partner.Cast;
import io.twotier.partner.Cast.Member;
import io.twotier.partner.PartnerServiceTest;
import io.twotier.partner.partnership.Neighbours;
import io.twotier.platform.command.Source;
import io.twotier.platform.event.Barrier;
import io.twotier.platform.testkit.Contract;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples that other services publish change what we know as they promise. */
@PartnerServiceTest
class UpstreamContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    AgreementService agreements;
    @Inject
    Neighbours neighbours;
    @Inject
    Barrier barrier;

    @ParameterizedTest
    @ValueSource(strings = {"PartnerAgreementSigned", "PartnerAgreementSnapshot"})
    void aSignatureIsKnownOnceItIsGiven(String event) throws IOException {
        agreements.listened();
        Member partner = Cast.reseller("SE");
        assertEquals(List.of(900124), globalAdminOf(partner).get("/v1/requirements").path("currentlyDue.code"));
        ObjectNode example = ((ObjectNode) JSON.readTree(Contract.exampleOf("agreement", event))).put("partnerId", partner.id().toString());
        agreements.say(partner.id().toString(), "io.twotier.agreement." + event + ".v1", UUID.fromString(example.get("signatureId").asText()), example.toString());
        assertEquals(List.of(), globalAdminOf(partner).get("/v1/requirements").path("currentlyDue.code"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AgreementTemplatePublished", "AgreementTemplateRetired", "AgreementTemplateSnapshot"})
    void anAgreementIsKnownWithItsCountriesAndItsLastDay(String event) throws IOException {
        agreements.listened();
        String id = UUID.randomUUID().toString();
        ObjectNode example = ((ObjectNode) JSON.readTree(Contract.exampleOf("agreement", event))).put("templateId", id).put("agreementType", "AnotherAgreement");
        agreements.say(id, "io.twotier.agreement." + event + ".v1", UUID.fromString(id), example.toString());
        barrier.await(Set.of(new Source("agreement-events", id)));
        String lastDay = example.path("validUntil").asText("none");
        assertEquals(List.of("[\"NO\", \"SE\"] " + lastDay), neighbours.rows(
                "select countries::text || ' ' || coalesce(valid_until::text, 'none') from agreement_template_fact where version_rank = 1 and id = ?", UUID.fromString(id)));
    }

    @Test
    void aRemovedRelationshipIsClosed() throws IOException {
        neighbours.heard();
        ObjectNode example = (ObjectNode) JSON.readTree(Contract.exampleOf("customer", "ResellerRelationshipRemoved"));
        tellOfCustomer("ResellerRelationshipRemoved", example.get("relationshipId").asText(), example.get("customerId").asText(), 2, example);
        assertEquals(List.of("f"), neighbours.rows("select open from relationship_fact where id = ?", UUID.fromString(example.get("relationshipId").asText())));
    }

    @Test
    void ofADeletedCustomerAndItsThingsNothingIsKnownAnyMoreAndNothingBringsThemBack() throws IOException {
        neighbours.heard();
        Member provider = Cast.provider("SE");
        Member reseller = Cast.reseller("SE");
        UUID customer = neighbours.customer(provider, reseller, "Björkdal Bageri AB");
        neighbours.subscription(provider, customer, reseller.mpnId());
        barrier.await(Set.of(new Source("customer-events", customer.toString()), new Source("subscription-events", customer.toString())));
        List<String> tables = List.of("customer_fact where company_name is not null and id", "relationship_fact where customer_id", "subscription_fact where customer_id");
        tables.forEach(table -> assertEquals(List.of("1"), neighbours.rows("select count(*) from " + table + " = ?", customer), table));
        ObjectNode example = ((ObjectNode) JSON.readTree(Contract.exampleOf("customer", "CustomerDeleted"))).put("customerId", customer.toString());
        tellOfCustomer("CustomerDeleted", customer.toString(), customer.toString(), 99, example);
        neighbours.relationship(UUID.randomUUID(), customer, provider, reseller, true);
        neighbours.subscription(provider, customer, reseller.mpnId());
        barrier.await(Set.of(new Source("customer-events", customer.toString()), new Source("subscription-events", customer.toString())));
        tables.forEach(table -> assertEquals(List.of("0"), neighbours.rows("select count(*) from " + table + " = ?", customer), table));
    }

    private void tellOfCustomer(String event, String subject, String customer, long sequence, ObjectNode data) {
        neighbours.tell("customer-events", customer, "io.twotier.customer." + event + ".v1", subject, sequence, data.toString());
        barrier.await(Set.of(new Source("customer-events", customer)));
    }
}
