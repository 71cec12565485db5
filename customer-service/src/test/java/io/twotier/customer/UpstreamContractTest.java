package io.twotier.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples the owners publish change what we know as they promise. */
@CustomerServiceTest
class UpstreamContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    @Inject
    Rows rows;
    private Programme programme;

    @BeforeEach
    void programme() {
        programme = Programme.inThisJvm();
    }

    @Test
    void aPartnerIsKnownOnceItIsRegisteredAndAResellerOnceItIsActivated() throws IOException {
        UUID partner = UUID.randomUUID();
        say("partner", "PartnerRegistered", "partnerId", partner, 7, partner.toString());
        until("{indirect_provider} SE EUROPE 7100231 active false", "select types::text || ' ' || country || ' ' || region || ' ' || mpn_id || ' ' "
                + "|| direct_bill_status || ' ' || enrolled from partner_fact where id = ?", partner);
        say("partner", "IndirectResellerActivated", "partnerId", partner, 1, partner.toString());
        until("7100512 true 7 1", "select mpn_id || ' ' || enrolled || ' ' || partner_sequence || ' ' || enrollment_sequence from partner_fact where id = ?", partner);
        say("partner", "PartnerRegistered", "partnerId", partner, 6, partner.toString());
        say("partner", "PartnerRegistered", "partnerId", partner, 8, partner.toString());
        until("8 7100512 true", "select partner_sequence || ' ' || mpn_id || ' ' || enrolled from partner_fact where id = ?", partner);
    }

    @Test
    void aPartnerAndItsEnrolmentAreKnownFromTheirSnapshotsInAnyOrder() throws IOException {
        UUID partner = UUID.randomUUID();
        say("partner", "EnrollmentSnapshot", "partnerId", partner, 4, partner.toString());
        say("partner", "PartnerSnapshot", "partnerId", partner, 7, partner.toString());
        until("SE EUROPE 7100512 true 7 4", "select country || ' ' || region || ' ' || mpn_id || ' ' || enrolled || ' ' || partner_sequence || ' ' "
                + "|| enrollment_sequence from partner_fact where id = ?", partner);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PartnershipAccepted", "PartnershipSnapshot"})
    void aPartnershipIsKnownOnceItIsAccepted(String type) throws IOException {
        UUID partnership = UUID.randomUUID();
        say("partner", type, "partnershipId", partnership, 1, "p:r");
        until("5b1f2c34-8d0e-4a61-9c27-0f3e6a7b1c01 c27e90aa-41b3-4f7e-8a55-2d9064f1be02 true",
                "select provider_id || ' ' || reseller_id || ' ' || active from partnership_fact where id = ?", partnership);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PartnerAgreementSigned", "PartnerAgreementSnapshot"})
    void aSignatureIsKnownOnceItIsGiven(String type) throws IOException {
        UUID signature = UUID.randomUUID();
        say("agreement", type, "signatureId", signature, 1, "k");
        until("9e4d7713-6f0c-4b8d-b1a2-77c0a95d3e03 EUROPE", "select partner_id || ' ' || region from partner_agreement_fact where id = ?", signature);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CustomerAgreementAccepted", "CustomerAgreementAttested", "CustomerAgreementSnapshot"})
    void aCustomerAgreementIsKnownOnceItIsAcceptedOrAttested(String type) throws IOException {
        UUID agreement = UUID.randomUUID();
        say("agreement", type, "agreementId", agreement, 1, "k");
        until("1fa8c0d2-3b5e-49f4-a6d7-58e2b4c90f04 " + (type.endsWith("Accepted") ? "direct none" : "attested 9e4d7713-6f0c-4b8d-b1a2-77c0a95d3e03"),
                "select customer_id || ' ' || method || ' ' || coalesce(attesting_partner_id::text, 'none') from customer_agreement_fact where id = ?", agreement);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ReacceptanceRequired", "ReacceptanceSnapshot"})
    void aRequiredVersionIsKnown(String type) throws IOException {
        UUID demand = UUID.randomUUID();
        say("agreement", type, "reacceptanceId", demand, 1, "k");
        until("1 true", "select version_rank || ' ' || (effective_from = '2027-04-01T00:00:00Z') from reacceptance_fact where id = ?", demand);
    }

    @Test
    void aSubscriptionIsKnownAsItIs() throws IOException {
        UUID subscription = UUID.randomUUID();
        String known = "select customer_id || ' ' || partner_id || ' ' || status from subscription_fact where id = ?";
        String of = "1fa8c0d2-3b5e-49f4-a6d7-58e2b4c90f04 9e4d7713-6f0c-4b8d-b1a2-77c0a95d3e03 ";
        long sequence = 1;
        for (String event : List.of("SubscriptionCreated active", "SubscriptionChanged active", "SubscriptionSuspended suspended", "SubscriptionReactivated active",
                "SubscriptionCancelled deleted")) {
            String[] nameAndStatus = event.split(" ");
            say("subscription", nameAndStatus[0], "subscriptionId", subscription, sequence++, "c");
            until(of + nameAndStatus[1], known, subscription);
        }
        UUID stated = UUID.randomUUID();
        say("subscription", "SubscriptionSnapshot", "subscriptionId", stated, 1, "c");
        until("license", "select kind from subscription_fact where id = ?", stated);
    }

    @ParameterizedTest
    @CsvSource({"TransferCreated,true,false", "TransferAccepted,false,true", "TransferWithdrawn,false,false", "TransferRejected,false,false",
            "TransferExpired,false,false", "TransferCompleted,false,false", "TransferFailed,false,false", "TransferSnapshot,false,false"})
    void aTransferIsKnownToBeOpenUntilItIsOver(String event, boolean waiting, boolean running) throws IOException {
        UUID transfer = UUID.randomUUID();
        say("transfer", event, "transferId", transfer, 1, "c");
        until("9e4d7713-6f0c-4b8d-b1a2-77c0a95d3e03 5b1f2c34-8d0e-4a61-9c27-0f3e6a7b1c01 " + waiting + " " + running,
                "select source_partner_id || ' ' || target_partner_id || ' ' || waiting || ' ' || running from transfer_fact where id = ?", transfer);
    }

    /** The owner's own example, with an id of this test. */
    private void say(String owner, String event, String idField, UUID id, long sequence, String key) throws IOException {
        JsonNode example = JSON.readTree(Files.readString(Path.of("..", owner + "-service", "contract", "examples", event + ".json")));
        ((ObjectNode) example).put(idField, id.toString());
        programme.tell(owner + "-events", key, "io.twotier." + owner + "." + event + ".v1", id.toString(), sequence, example.toString());
    }

    private void until(String expected, String sql, UUID id) {
        Instant end = Instant.now().plusSeconds(10);
        while (!List.of(expected).equals(rows.of(sql, id)) && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        assertEquals(List.of(expected), rows.of(sql, id));
    }
}
