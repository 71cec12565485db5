package io.twotier.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.twotier.platform.testkit.Contract;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every example of an event we listen to, as its owner gives it, changes our replica as promised. */
@TransferServiceTest
class UpstreamContractTest {

    @Inject
    Stage stage;
    private Cast cast;

    @BeforeEach
    void set() {
        cast = stage.ready();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PartnerRegistered", "PartnerSnapshot"})
    void aRegisteredPartnerIsKnownWithItsMpnIds(String type) {
        JsonNode example = heard("partner", type, "partnerId", "partnerId");
        assertEquals(1, stage.number("select count(*) from partner_fact where id = ? and name = ? and region = ?",
                id(example, "partnerId"), example.get("name").asText(), example.get("region").asText()));
        assertEquals(example.get("mpnIds").size(), stage.number("select count(*) from partner_fact_mpn_id where partner_id = ?", id(example, "partnerId")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"IndirectResellerActivated", "EnrollmentSnapshot"})
    void anActivatedResellerIsEnrolledWithItsLocation(String type) {
        JsonNode example = heard("partner", type, "enrollmentId", "partnerId");
        assertEquals(1, stage.number("select count(*) from partner_fact where id = ? and enrolled and onboarded_mpn_id = ?",
                id(example, "partnerId"), example.get("onboardedMpnId").asText()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PartnershipAccepted", "PartnershipSnapshot"})
    void anAcceptedPartnershipIsActive(String type) {
        JsonNode example = heard("partner", type, "partnershipId", "providerId");
        assertEquals(1, stage.number("select count(*) from partnership_fact where id = ? and provider_id = ? and reseller_id = ? and active",
                id(example, "partnershipId"), id(example, "providerId"), id(example, "resellerId")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CustomerCreated", "CustomerSnapshot"})
    void aCreatedCustomerIsKnown(String type) {
        JsonNode example = heard("customer", type, "customerId", "customerId");
        assertEquals(1, stage.number("select count(*) from customer_fact where id = ? and company_name = ? and region = ?",
                id(example, "customerId"), example.get("companyName").asText(), example.get("region").asText()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ResellerRelationshipEstablished", "ResellerRelationshipSnapshot"})
    void anEstablishedRelationshipIsOpen(String type) {
        JsonNode example = heard("customer", type, "relationshipId", "customerId");
        assertEquals(1, stage.number("select count(*) from relationship_fact where id = ? and customer_id = ? and partner_id = ? and open",
                id(example, "relationshipId"), id(example, "customerId"), id(example, "partnerId")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PartnerAgreementSigned", "PartnerAgreementSnapshot"})
    void aSignedPartnerAgreementIsKnownForItsRegion(String type) {
        JsonNode example = heard("agreement", type, "signatureId", "partnerId");
        assertEquals(1, stage.number("select count(*) from partner_agreement_fact where id = ? and partner_id = ? and region = ?",
                id(example, "signatureId"), id(example, "partnerId"), example.get("region").asText()));
    }

    @Test
    void anAcceptedCustomerAgreementIsKnownAndAnAttestedOneWithWhoAttestedIt() {
        JsonNode accepted = heard("agreement", "CustomerAgreementAccepted", "agreementId", "customerId");
        assertEquals(1, stage.number("select count(*) from customer_agreement_fact where id = ? and attesting_partner_id is null and type = 'MicrosoftCustomerAgreement'",
                id(accepted, "agreementId")));
        JsonNode attested = heard("agreement", "CustomerAgreementAttested", "agreementId", "customerId");
        assertEquals(1, stage.number("select count(*) from customer_agreement_fact where id = ? and attesting_partner_id = ?",
                id(attested, "agreementId"), id(attested, "attestingPartnerId")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ReacceptanceRequired", "ReacceptanceSnapshot"})
    void aRequiredVersionIsKnown(String type) {
        JsonNode required = heard("agreement", type, "reacceptanceId", "agreementType");
        assertEquals(1, stage.number("select count(*) from reacceptance_fact where id = ? and version_rank = 1 and effective_from = '2027-04-01T00:00:00Z'",
                id(required, "reacceptanceId")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SubscriptionCreated", "SubscriptionSnapshot"})
    void aSubscriptionIsKnownAsItsServiceTellsIt(String type) {
        JsonNode example = heard("subscription", type, "subscriptionId", "customerId");
        assertEquals(1, stage.number("select count(*) from subscription_fact where id = ? and partner_id = ? and offer_id = ? and quantity = ? and kind = ? and listed",
                id(example, "subscriptionId"), id(example, "partnerId"), example.get("offerId").asText(), example.get("quantity").asInt(), example.get("kind").asText()));
    }

    @Test
    void theExampleOfAMovedGroupCompletesATransferLikeIt() throws IOException {
        String text = Contract.exampleOf("subscription", "SubscriptionGroupTransferred");
        UUID base = cast.licence(25);
        UUID addOn = cast.addOn(base, 10);
        String id = Calls.created(cast, base);
        Calls.acceptAsync(cast, id).statusCode(202);
        JsonNode example = stage.read(text);
        String ours = text.replace(example.get("transferId").asText(), id)
                .replace(example.at("/order/lineItems/0/sourceSubscriptionId").asText(), base.toString())
                .replace(example.at("/order/lineItems/1/sourceSubscriptionId").asText(), addOn.toString());
        cast.say("subscription", "SubscriptionGroupTransferred", id + "/0", 1, cast.customer.toString(), ours);
        JsonNode completed = stage.saidData("TransferCompleted", id);
        assertEquals(example.at("/order/lineItems/0/subscriptionId").asText(), completed.at("/lines/0/newSubscriptionId").asText());
        assertEquals(example.at("/order/lineItems/1/subscriptionId").asText(), completed.at("/lines/1/newSubscriptionId").asText());
        assertEquals(example.at("/order/id").asText(), completed.at("/lines/0/orderId").asText());
    }

    @Test
    void theExampleOfAFailedGroupFailsATransferLikeIt() {
        String text = Contract.exampleOf("subscription", "SubscriptionGroupTransferFailed");
        String id = Calls.created(cast, cast.licence(25));
        Calls.acceptAsync(cast, id).statusCode(202);
        JsonNode example = stage.read(text);
        cast.say("subscription", "SubscriptionGroupTransferFailed", id + "/0", 1, cast.customer.toString(),
                text.replace(example.get("transferId").asText(), id).replace("\"groupId\": \"" + example.get("groupId").asText(), "\"groupId\": \"0"));
        JsonNode failed = stage.saidData("TransferFailed", id);
        assertEquals(example.get("code").asInt(), failed.at("/lines/0/code").asInt());
        assertEquals(example.get("description").asText(), failed.at("/lines/0/description").asText());
    }

    @Test
    void aRemovedRelationshipIsClosed() {
        JsonNode example = heard("customer", "ResellerRelationshipRemoved", "relationshipId", "customerId");
        assertEquals(1, stage.number("select count(*) from relationship_fact where id = ? and not open", id(example, "relationshipId")));
    }

    @Test
    void ofADeletedCustomerAndItsThingsNothingIsKnownAnyMore() {
        cast.licence(25);
        stage.heard();
        assertEquals(1, stage.number("select count(*) from subscription_fact where customer_id = ?", cast.customer));
        String text = Contract.exampleOf("customer", "CustomerDeleted");
        String customer = cast.customer.toString();
        cast.say("customer", "CustomerDeleted", customer, 99, customer, text.replace(stage.read(text).get("customerId").asText(), customer));
        stage.heard();
        cast.licence(5);
        for (String table : new String[] {"relationship_fact", "subscription_fact", "customer_agreement_fact"}) {
            assertEquals(0, stage.number("select count(*) from " + table + " where customer_id = ?", cast.customer), table);
        }
        assertEquals(1, stage.number("select count(*) from customer_fact where id = ? and deleted and company_name is null", cast.customer));
    }

    private JsonNode heard(String service, String type, String subject, String key) {
        String text = Contract.exampleOf(service, type);
        JsonNode example = stage.read(text);
        cast.say(service, type, example.get(subject).asText(), 1, example.get(key).asText(), text);
        stage.heard();
        return example;
    }

    private static UUID id(JsonNode example, String field) {
        return UUID.fromString(example.get(field).asText());
    }
}
