package io.twotier.partner.partnership;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.twotier.partner.PartnerServiceTest;
import io.twotier.platform.testkit.Contract;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples the owners publish change what we know as they promise. */
@PartnerServiceTest
class UpstreamOfPartnershipsTest {

    @Inject
    Neighbours neighbours;

    @ParameterizedTest
    @ValueSource(strings = {"CustomerCreated", "CustomerChanged", "CustomerSnapshot"})
    void aCustomerIsKnownByName(String type) {
        JsonPath said = say("customer", type, "customerId", 3);
        until(said.getString("companyName") + " 3", "select company_name || ' ' || sequence from customer_fact where id = ?", said.getUUID("customerId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ResellerRelationshipEstablished", "ResellerRelationshipSnapshot"})
    void itIsKnownThroughWhomACustomerIsServed(String type) {
        JsonPath said = say("customer", type, "relationshipId", 2);
        until(said.getString("customerId") + " " + said.getString("partnerId") + " " + said.getString("throughProviderId") + " indirect_reseller true",
                "select customer_id || ' ' || partner_id || ' ' || through_provider_id || ' ' || kind || ' ' || open from relationship_fact where id = ?",
                said.getUUID("relationshipId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SubscriptionChanged", "SubscriptionSnapshot"})
    void itIsKnownWhoIsOnRecordForASubscription(String type) {
        JsonPath said = say("subscription", type, "subscriptionId", 4);
        until(said.getString("partnerId") + " " + said.getString("partnerIdOnRecord") + " " + said.getString("status") + " true",
                "select partner_id || ' ' || partner_id_on_record || ' ' || status || ' ' || listed from subscription_fact where id = ?", said.getUUID("subscriptionId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SubscriptionCreated", "SubscriptionSuspended", "SubscriptionReactivated", "SubscriptionCancelled"})
    void everyChangeOfASubscriptionIsHeard(String type) {
        JsonPath said = say("subscription", type, "subscriptionId", 1);
        until(said.getString("status"), "select status from subscription_fact where id = ?", said.getUUID("subscriptionId"));
    }

    private JsonPath say(String owner, String type, String subject, long sequence) {
        String example = Contract.exampleOf(owner, type);
        JsonPath said = JsonPath.from(example);
        neighbours.tell(owner + "-events", said.getString("customerId"), "io.twotier." + owner + "." + type + ".v1", said.getString(subject), sequence, example);
        return said;
    }

    private void until(String expected, String sql, UUID id) {
        Instant end = Instant.now().plusSeconds(20);
        while (!List.of(expected).equals(neighbours.rows(sql, id)) && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        assertEquals(List.of(expected), neighbours.rows(sql, id));
    }
}
