package io.twotier.subscription;

import static io.twotier.subscription.Scene.ADD_ON;
import static io.twotier.subscription.Scene.E3;
import static io.twotier.subscription.Scene.as;
import static io.twotier.subscription.Scene.cart;
import static io.twotier.subscription.Scene.carts;
import static io.twotier.subscription.Scene.item;
import static io.twotier.subscription.Scene.line;
import static io.twotier.subscription.Scene.order;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.path.json.JsonPath;
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

/** Every example of an event we listen to, as its owner gives it, changes our state as promised. */
@SubscriptionServiceTest
class UpstreamContractTest extends Stage {

    @Inject
    Barrier barrier;

    @ParameterizedTest
    @ValueSource(strings = {"PartnerRegistered", "PartnerSnapshot"})
    void aRegisteredPartnerIsKnownWithItsMpnIds(String type) {
        JsonNode example = heard("partner", type, "partnerId", "partnerId");
        assertEquals(List.of(List.of("{indirect_provider}", "EUROPE", "{7100230}", "{7100231}", "f")),
                rows("select types, region, global_mpn_ids, location_mpn_ids, restricted from partner_fact where id = ?", id(example, "partnerId")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"IndirectResellerActivated", "EnrollmentSnapshot"})
    void anActivatedResellerIsEnrolledWithItsLocation(String type) {
        JsonNode example = heard("partner", type, "enrollmentId", "partnerId");
        assertEquals(List.of(List.of("t", "7100512")), rows("select enrolled, onboarded_mpn_id from partner_fact where id = ?", id(example, "partnerId")));
    }

    @Test
    void aPartnerThatAskedToBecomeAResellerIsKnownToHaveAsked() {
        JsonNode example = heard("partner", "EnrollmentSubmitted", "enrollmentId", "partnerId");
        assertEquals(List.of(List.of("t", "f")), rows("select applied, enrolled from partner_fact where id = ?", id(example, "partnerId")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PartnershipAccepted", "PartnershipSnapshot"})
    void anAcceptedPartnershipIsActive(String type) {
        JsonNode example = heard("partner", type, "partnershipId", "providerId");
        assertEquals(List.of(List.of("t")), rows("select active from partnership_fact where provider_id = ? and reseller_id = ?", id(example, "providerId"), id(example, "resellerId")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CustomerCreated", "CustomerSnapshot"})
    void aCreatedCustomerIsKnownWithItsCountry(String type) {
        JsonNode example = heard("customer", type, "customerId", "customerId");
        assertEquals(List.of(List.of("SE", "customer", "production")), rows("select country, tenant_kind, environment from customer_fact where id = ?", id(example, "customerId")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ResellerRelationshipEstablished", "ResellerRelationshipSnapshot"})
    void anEstablishedRelationshipIsOpen(String type) {
        JsonNode example = heard("customer", type, "relationshipId", "customerId");
        assertEquals(List.of(List.of("INDIRECT_RESELLER", example.get("throughProviderId").asText(), "direct", "t")),
                rows("select kind, through_provider_id, acquisition_channel, open from relationship_fact where partner_id = ?", id(example, "partnerId")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PartnerAgreementSigned", "PartnerAgreementSnapshot"})
    void signedAndAcceptedAgreementsAreKnown(String type) {
        JsonNode signed = heard("agreement", type, "signatureId", "partnerId");
        assertEquals(List.of(List.of("EUROPE")), rows("select region from partner_agreement_fact where id = ?", id(signed, "signatureId")));
        JsonNode accepted = heard("agreement", "CustomerAgreementAccepted", "agreementId", "customerId");
        assertEquals(List.of(List.of("t")), rows("select attesting_partner_id is null from customer_agreement_fact where id = ?", id(accepted, "agreementId")));
        JsonNode attested = heard("agreement", "CustomerAgreementAttested", "agreementId", "customerId");
        assertEquals(List.of(List.of(attested.get("attestingPartnerId").asText())), rows("select attesting_partner_id from customer_agreement_fact where id = ?", id(attested, "agreementId")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ReacceptanceRequired", "ReacceptanceSnapshot"})
    void aRequiredVersionIsKnown(String type) {
        JsonNode required = heard("agreement", type, "reacceptanceId", "agreementType");
        assertEquals(List.of(List.of("1", "t")), rows("select version_rank, effective_from = '2027-04-01T00:00:00Z' from reacceptance_fact where id = ?", id(required, "reacceptanceId")));
    }

    @Test
    void theExampleOfARequestedGroupMovesAGroupLikeIt() {
        JsonPath placed = scene.places(scene.direct, scene.customer, order(line(E3, 25), line(ADD_ON, 10))).statusCode(201).extract().jsonPath();
        String text = Contract.exampleOf("transfer", "TransferGroupRequested");
        JsonNode example = Json.tree(text);
        UUID transfer = UUID.randomUUID();
        String ours = text.replace(example.get("transferId").asText(), transfer.toString()).replace(example.get("customerId").asText(), scene.customer.toString())
                .replace(example.get("sourcePartnerId").asText(), scene.direct.toString()).replace(example.get("targetPartnerId").asText(), scene.provider.toString())
                .replace(example.at("/lines/0/subscriptionId").asText(), placed.getString("lineItems[0].subscriptionId"))
                .replace(example.at("/lines/1/subscriptionId").asText(), placed.getString("lineItems[1].subscriptionId"));
        told.say("transfer-events", scene.customer.toString(), transfer.toString(), 3, "io.twotier.transfer.TransferGroupRequested.v1", ours);
        JsonNode moved = Json.tree(event("SubscriptionGroupTransferred", transfer + "/" + example.get("groupId").asText()).value());
        for (int number = 0; number < 2; number++) {
            JsonNode asked = example.get("lines").get(number);
            JsonNode line = moved.at("/order/lineItems/" + number);
            assertEquals(asked.get("quantity"), line.get("quantity"));
            assertEquals(asked.get("friendlyName"), line.get("friendlyName"));
            assertEquals(asked.get("partnerIdOnRecord"), line.get("partnerIdOnRecord"));
        }
    }

    @Test
    void aRemovedRelationshipIsClosed() {
        JsonNode example = heard("customer", "ResellerRelationshipRemoved", "relationshipId", "customerId");
        assertEquals(List.of(List.of("f")), rows("select open from relationship_fact where id = ?", id(example, "relationshipId")));
    }

    @Test
    void whatBelongedToADeletedCustomerIsGoneAndItsHistoryStays() {
        String subscription = scene.places(scene.direct, scene.customer, order(line(E3, 25))).statusCode(201).extract().path("lineItems[0].subscriptionId");
        as(scene.direct).body(cart(item(E3, 1))).post(carts(scene.customer)).then().statusCode(201);
        String text = Contract.exampleOf("customer", "CustomerDeleted");
        String customer = scene.customer.toString();
        told.say("customer-events", customer, customer, 99, "io.twotier.customer.CustomerDeleted.v1",
                text.replace(Json.tree(text).get("customerId").asText(), customer));
        String older = Contract.exampleOf("customer", "ResellerRelationshipEstablished");
        told.say("customer-events", customer, Json.tree(older).get("relationshipId").asText(), 1, "io.twotier.customer.ResellerRelationshipEstablished.v1",
                older.replace(Json.tree(older).get("customerId").asText(), customer));
        barrier.await(Set.of(new Source("customer-events", customer)));
        for (String table : List.of("subscription", "customer_order", "cart", "relationship_fact", "customer_agreement_fact")) {
            assertEquals(List.of(), rows("select id from " + table + " where customer_id = ?", scene.customer), table);
        }
        assertEquals(List.of(List.of("t")), rows("select deleted from customer_fact where id = ?", scene.customer));
        assertEquals(List.of(), rows("select order_id from order_line where subscription_id = ?", UUID.fromString(subscription)));
        assertEquals(1, rows("select id from subscription_history where subscription_id = ?", UUID.fromString(subscription)).size());
    }

    private JsonNode heard(String service, String type, String subject, String key) {
        String text = Contract.exampleOf(service, type);
        JsonNode example = Json.tree(text);
        String topicKey = example.get(key).asText();
        told.say(service + "-events", topicKey, example.get(subject).asText(), 1, "io.twotier." + service + "." + type + ".v1", text);
        barrier.await(Set.of(new Source(service + "-events", topicKey)));
        return example;
    }

    private static UUID id(JsonNode example, String field) {
        return UUID.fromString(example.get(field).asText());
    }
}
