package io.twotier.agreement.customer;

import static io.twotier.agreement.Http.attestation;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.twotier.agreement.AgreementServiceTest;
import io.twotier.agreement.Http;
import io.twotier.agreement.Upstream;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@AgreementServiceTest
class SignInAgainTest {

    @Inject
    Upstream upstream;

    @Test
    @Tag("R98")
    void whatAnEnrolmentGainedNeedsATokenMadeAfterTheApproval() {
        Instant decided = Instant.now().minusSeconds(200);
        UUID provider = upstream.partner(Upstream.mpnId(), "indirect_reseller");
        upstream.provides(provider, upstream.approved(provider, "indirectprovider", decided));
        UUID customer = upstream.customerOf(provider, "indirect_provider");
        attests(provider, customer, decided.minusSeconds(62)).statusCode(401).body("code", equalTo(972030)).body("rule", equalTo("R98"))
                .body("cure.what", equalTo("sign in again and repeat the call"));
        attests(provider, customer, decided.minusSeconds(58)).statusCode(201);
        attests(provider, upstream.customerOf(provider, "indirect_provider"), Instant.now()).statusCode(201);
    }

    @Test
    void whoWasRegisteredAsWhatItIsNeedNotSignInAgain() {
        UUID provider = upstream.provider();
        upstream.approved(provider, "indirectreseller", Instant.now());
        attests(provider, upstream.customerOf(provider, "indirect_provider"), Instant.now().minusSeconds(600)).statusCode(201).body("code", nullValue());
    }

    private static ValidatableResponse attests(UUID partner, UUID customer, Instant signedIn) {
        return Http.as(Tokens.partnerUser(partner, "AA").issuedAt(signedIn).sign()).body(attestation("Maj")).post("/v1/customers/" + customer + "/agreements").then();
    }
}
