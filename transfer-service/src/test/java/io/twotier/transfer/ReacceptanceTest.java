package io.twotier.transfer;

import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A later version of the customer agreement is required. */
@TransferServiceTest
class ReacceptanceTest {

    private static final String AGREEMENT = "MicrosoftCustomerAgreement";

    @Inject
    Stage stage;

    /** It would concern the customers of all other tests. */
    @AfterEach
    void forget() {
        stage.number("with gone as (delete from reacceptance_fact returning id) select count(*) from gone");
    }

    @Test
    @Tag("R153")
    @Tag("R158")
    void fromTheDateOnAnEarlierVersionOfTheCustomerAgreementLetsNobodyAcceptATransfer() {
        Cast cast = stage.ready();
        String id = Calls.created(cast, cast.licence(25));
        required(cast, 4, Instant.now().minusSeconds(1));
        Calls.acceptAsync(cast, id).statusCode(403).body("code", equalTo(13605)).body("rule", equalTo("R153"));
        Calls.get(cast, id).body("status", equalTo("Active"));
        accepted(cast, 3);
        Calls.acceptAsync(cast, id).statusCode(403).body("code", equalTo(13605));
        accepted(cast, 4);
        Calls.acceptAsync(cast, id).statusCode(202);
    }

    @Test
    @Tag("R153")
    void beforeTheDateAnEarlierVersionOfTheCustomerAgreementStillCounts() {
        Cast cast = stage.ready();
        String id = Calls.created(cast, cast.licence(25));
        required(cast, 4, Instant.now().plusSeconds(3600));
        Calls.acceptAsync(cast, id).statusCode(202);
    }

    private static void required(Cast cast, int rank, Instant from) {
        UUID id = UUID.randomUUID();
        cast.say("agreement", "ReacceptanceRequired", id.toString(), 1, AGREEMENT, """
                {"reacceptanceId":"%s","agreementType":"%s","templateId":"%s","versionRank":%d,"from":"%s"}""".formatted(id, AGREEMENT, UUID.randomUUID(), rank, from));
    }

    private static void accepted(Cast cast, int rank) {
        UUID id = UUID.randomUUID();
        cast.say("agreement", "CustomerAgreementAccepted", id.toString(), 1, cast.customer.toString(), """
                {"agreementId":"%s","customerId":"%s","method":"direct","templateId":"%s","versionRank":%d,"type":"%s","dateAgreed":"2026-11-01T08:00:00Z"}"""
                .formatted(id, cast.customer, UUID.randomUUID(), rank, AGREEMENT));
    }
}
