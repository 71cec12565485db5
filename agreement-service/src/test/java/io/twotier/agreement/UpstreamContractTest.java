package io.twotier.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.twotier.platform.command.Source;
import io.twotier.platform.event.Barrier;
import io.twotier.platform.testkit.Contract;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every example of an event we listen to, as its owner gives it, changes what we know as promised. */
@AgreementServiceTest
class UpstreamContractTest {

    @Inject
    Upstream upstream;
    @Inject
    Barrier barrier;
    @Inject
    DataSource database;

    @ParameterizedTest
    @ValueSource(strings = {"PartnerRegistered", "PartnerSnapshot"})
    void aPartnerIsKnownWithItsMpnIds(String type) throws Exception {
        JsonNode partner = heard("partner", type, "partnerId", "partnerId");
        assertEquals(1, count("select count(*) from partner_fact where id = ? and provider and not direct_bill and region = 'EUROPE'", partner, "partnerId"));
        assertEquals(partner.get("mpnIds").size(), count("select count(*) from partner_fact_mpn_id where partner_id = ?", partner, "partnerId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"IndirectResellerActivated", "EnrollmentSnapshot"})
    void anActivePartnerIsEnrolled(String type) throws Exception {
        JsonNode enrolment = heard("partner", type, "enrollmentId", "partnerId");
        assertEquals(1, count("select count(*) from partner_fact where id = ? and enrolled", enrolment, "partnerId"));
    }

    @Test
    void theEvidenceOfAnActivationIsKeptAndASnapshotIsNone() throws Exception {
        JsonNode activated = heard("partner", "IndirectResellerActivated", "enrollmentId", "partnerId");
        assertEquals(1, count("select count(*) from partner_agreement where enrollment_id = ?", activated, "enrollmentId"));
        JsonNode snapshot = heard("partner", "EnrollmentSnapshot", "enrollmentId", "partnerId");
        assertEquals(0, count("select count(*) from partner_agreement where enrollment_id = ?", snapshot, "enrollmentId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EnrollmentApproved", "EnrollmentRejected", "EnrollmentRecalled", "EnrollmentSubmitted", "EnrollmentSnapshot", "ProviderEnrollmentSnapshot"})
    void anEnrolmentIsKnownAsFarAsItIs(String type) throws Exception {
        String text = Contract.exampleOf("partner", type);
        String id = UUID.randomUUID().toString();
        JsonNode example = new ObjectMapper().readTree(text.replace(new ObjectMapper().readTree(text).get("enrollmentId").asText(), id));
        upstream.say("partner", type, id, example.get("partnerId").asText(), 1, "production", example.toString());
        barrier.await(Set.of(new Source("partner-events", example.get("partnerId").asText())));
        assertEquals(1, count("select count(*) from enrollment_fact where id = ? and programme like 'indirect%' and status = '" + example.get("status").asText() + "'",
                example, "enrollmentId"));
    }

    @Test
    void theEvidenceOfAProvidersActivationIsKept() throws Exception {
        JsonNode activated = heard("partner", "IndirectProviderActivated", "enrollmentId", "partnerId");
        assertEquals(1, count("select count(*) from partner_agreement where enrollment_id = ? and type = 'INDIRECT_PROVIDER_AGREEMENT'", activated, "enrollmentId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CustomerCreated", "CustomerSnapshot"})
    void aCustomerIsKnown(String type) throws Exception {
        JsonNode customer = heard("customer", type, "customerId", "customerId");
        assertEquals(1, count("select count(*) from customer_fact where id = ? and environment = 'production' and country = 'SE'", customer, "customerId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ResellerRelationshipEstablished", "ResellerRelationshipSnapshot"})
    void aRelationshipIsKnown(String type) throws Exception {
        JsonNode relationship = heard("customer", type, "relationshipId", "customerId");
        assertEquals(1, count("select count(*) from relationship_fact where id = ? and open", relationship, "relationshipId"));
    }

    @Test
    void aRemovedRelationshipIsClosed() throws Exception {
        JsonNode relationship = heard("customer", "ResellerRelationshipRemoved", "relationshipId", "customerId");
        assertEquals(1, count("select count(*) from relationship_fact where id = ? and not open", relationship, "relationshipId"));
    }

    @Test
    void ofADeletedCustomerOnlyThatIsKnownAndNothingOlderBringsItBack() throws Exception {
        JsonNode relationship = heard("customer", "ResellerRelationshipEstablished", "relationshipId", "customerId");
        String customer = relationship.get("customerId").asText();
        say("CustomerCreated", customer, 1);
        assertEquals(1, count("select count(*) from customer_fact where id = ? and not deleted", relationship, "customerId"));
        say("CustomerDeleted", customer, 2);
        say("CustomerChanged", customer, 1);
        upstream.say("customer", "ResellerRelationshipEstablished", relationship.get("relationshipId").asText(), customer, 1, "sandbox", relationship.toString());
        barrier.await(Set.of(new Source("customer-events", customer)));
        assertEquals(1, count("select count(*) from customer_fact where id = ? and deleted", relationship, "customerId"));
        assertEquals(0, count("select count(*) from relationship_fact where customer_id = ?", relationship, "customerId"));
    }

    /** Its owner's example, about this customer. */
    private void say(String type, String customer, long sequence) throws IOException {
        String text = Contract.exampleOf("customer", type);
        String ours = text.replace(new ObjectMapper().readTree(text).get("customerId").asText(), customer);
        upstream.say("customer", type, customer, customer, sequence, "sandbox", ours);
        barrier.await(Set.of(new Source("customer-events", customer)));
    }

    private JsonNode heard(String service, String type, String subject, String key) throws IOException {
        String text = Contract.exampleOf(service, type);
        JsonNode example = new ObjectMapper().readTree(text);
        upstream.say(service, type, example.get(subject).asText(), example.get(key).asText(), 1, "production", text);
        barrier.await(Set.of(new Source(service + "-events", example.get(key).asText())));
        return example;
    }

    private int count(String query, JsonNode example, String id) throws SQLException {
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement(query)) {
            select.setObject(1, UUID.fromString(example.get(id).asText()));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
