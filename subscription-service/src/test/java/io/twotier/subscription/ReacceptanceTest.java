package io.twotier.subscription;

import static io.twotier.subscription.Scene.E3;
import static io.twotier.subscription.Scene.line;
import static io.twotier.subscription.Scene.order;
import static org.hamcrest.Matchers.equalTo;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A later version of the customer agreement is required. */
@SubscriptionServiceTest
class ReacceptanceTest extends Stage {

    private static final String AGREEMENT = "MicrosoftCustomerAgreement";

    /** It would concern the customers of all other tests. */
    @AfterEach
    void forget() {
        rows("delete from reacceptance_fact returning id");
    }

    @Test
    @Tag("R152")
    @Tag("R154")
    @Tag("R155")
    void fromTheDateOnAnEarlierVersionOfTheCustomerAgreementLetsNobodyBuy() {
        UUID customer = UUID.randomUUID();
        told.customer(customer);
        told.related(customer, scene.direct, "direct", null, "direct");
        told.related(customer, scene.provider, "indirect_provider", null, "indirect");
        told.accepted(customer);
        required(4, Instant.now().plusSeconds(3600));
        scene.places(scene.direct, customer, order(line(E3, 5))).statusCode(201);
        required(4, Instant.now().minusSeconds(1));
        scene.places(scene.direct, customer, order(line(E3, 5))).statusCode(403).body("code", equalTo(13605)).body("rule", equalTo("R152"));
        attested(customer, scene.direct, 4);
        scene.places(scene.direct, customer, order(line(E3, 5))).statusCode(201);
        scene.places(scene.provider, customer, order(line(E3, 5))).statusCode(403).body("code", equalTo(13605));
        attested(customer, scene.provider, 3);
        scene.places(scene.provider, customer, order(line(E3, 5))).statusCode(403).body("code", equalTo(13605));
        attested(customer, scene.provider, 5);
        scene.places(scene.provider, customer, order(line(E3, 5))).statusCode(201);
    }

    private void required(int rank, Instant from) {
        UUID id = UUID.randomUUID();
        told.say("agreement-events", AGREEMENT, id.toString(), 1, "io.twotier.agreement.ReacceptanceRequired.v1",
                Told.map("reacceptanceId", id, "agreementType", AGREEMENT, "templateId", UUID.randomUUID(), "versionRank", rank, "from", from.toString()));
    }

    private void attested(UUID customer, UUID partner, int rank) {
        UUID id = UUID.randomUUID();
        told.say("agreement-events", customer.toString(), id.toString(), 1, "io.twotier.agreement.CustomerAgreementAttested.v1",
                Told.map("agreementId", id, "customerId", customer, "method", "attested", "attestingPartnerId", partner, "type", AGREEMENT, "versionRank", rank,
                        "dateAgreed", Instant.now().toString()));
    }
}
