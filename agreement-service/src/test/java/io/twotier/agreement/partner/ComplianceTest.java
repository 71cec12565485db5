package io.twotier.agreement.partner;

import static io.twotier.agreement.Http.partner;
import static io.twotier.platform.testkit.TopicProbe.header;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import io.twotier.agreement.AgreementServiceTest;
import io.twotier.agreement.Upstream;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@AgreementServiceTest
class ComplianceTest {

    @Inject
    Upstream upstream;

    @Test
    @Tag("R51")
    void theMpnIdOfASignedResellerOfTheSameRegionIsConfirmed() {
        UUID provider = upstream.provider();
        String mpnId = Upstream.mpnId();
        UUID reseller = upstream.partner(mpnId, "indirect_reseller");
        sign(reseller);
        status(provider, "mpnId=" + mpnId).statusCode(200).body("", aMapWithSize(1)).body("isAgreementSigned", equalTo(true));
        status(provider, "mpnid=" + mpnId + "&TenantId=").statusCode(200);
        status(provider, "tenantId=" + reseller.toString().toUpperCase()).statusCode(200);
    }

    @Test
    void idsThatAreNoneBothOrMalformedAreRefusedByTheComponentOldClientsKnow() {
        UUID provider = upstream.provider();
        refused(status(provider, "other=1"), 2001, "ComplianceController");
        refused(status(provider, "mpnId=&tenantId="), 2001, "ComplianceController");
        refused(status(provider, "mpnId=7100945&tenantId=" + provider), 2000, "ComplianceController");
        refused(status(provider, "mpnId=71x"), 2000, "PartnerApiServiceControllers");
        refused(status(provider, "tenantId=71"), 2000, "PartnerApiServiceControllers");
    }

    @Test
    void anUnknownMpnIdIsNotMigratedAndAnUnknownTenantHasNoAccount() {
        UUID provider = upstream.provider();
        refused(status(provider, "mpnId=1"), 2200, "PartnerFD");
        refused(status(provider, "tenantId=" + UUID.randomUUID()), 2205, "PartnerFD");
    }

    @Test
    @Tag("R28")
    void aResellerOfAnotherRegionIsRefused() {
        UUID provider = upstream.provider();
        UUID reseller = UUID.randomUUID();
        String mpnId = Upstream.mpnId();
        upstream.registered(reseller, "JAPAN", "production", 1, List.of(mpnId), "indirect_reseller");
        refused(status(provider, "mpnId=" + mpnId), 2201, "PartnerFD").body("rule", equalTo("R28"));
    }

    @Test
    @Tag("R11")
    void aResellerThatHasNotSignedIsRefused() {
        UUID provider = upstream.provider();
        String mpnId = Upstream.mpnId();
        UUID reseller = upstream.partner(mpnId, "indirect_reseller");
        refused(status(provider, "tenantId=" + reseller), 2206, "PartnerFD");
        refused(status(provider, "mpnId=" + mpnId), 2203, "PartnerFD").body("cure.call", equalTo("POST /v1/agreements/partner/signatures"));
    }

    @Test
    @Tag("R12")
    void beforeAResellerSignedNobodyIsToldThatItsMpnIdCouldBeAttached() {
        UUID provider = upstream.provider();
        String mpnId = Upstream.mpnId();
        UUID reseller = upstream.partner(mpnId, "indirect_reseller");
        refused(status(provider, "mpnId=" + mpnId), 2203, "PartnerFD").body("rule", equalTo("R12"));
        partner(reseller, "GA").body("{\"region\":\"JAPAN\"}").post("/v1/agreements/partner/signatures").then().statusCode(400);
        partner(reseller, "GA").queryParam("validateOnly", true).body("{\"region\":\"EUROPE\"}").post("/v1/agreements/partner/signatures").then().statusCode(201);
        refused(status(provider, "mpnId=" + mpnId), 2203, "PartnerFD");
        assertEquals(List.of("PartnerAgreementSigned"), saidOf(reseller));
        status(provider, "mpnId=" + mpnId).statusCode(200);
    }

    @Test
    @Tag("R13")
    void beforeAResellerSignedNobodyIsToldThatNewBusinessCouldBeDoneWithIt() {
        UUID provider = upstream.provider();
        UUID reseller = upstream.partner(Upstream.mpnId(), "indirect_reseller");
        upstream.activated(reseller, Upstream.mpnId(), Instant.now());
        refused(status(provider, "tenantId=" + reseller), 2206, "PartnerFD").body("rule", equalTo("R13"));
        assertEquals(List.of("PartnerAgreementSigned"), saidOf(reseller));
        status(provider, "tenantId=" + reseller).statusCode(200);
    }

    /** All that is said under the key of a partner that signs now: what was said before the signature comes before it. */
    private List<String> saidOf(UUID partner) {
        sign(partner);
        return upstream.probe().readUntil("agreement-events", seen -> seen.stream().anyMatch(event -> partner.toString().equals(event.key())), Duration.ofSeconds(10))
                .stream().filter(event -> partner.toString().equals(event.key())).map(event -> header(event, "ce_type").replaceAll("^io\\.twotier\\.agreement\\.|\\.v1$", ""))
                .toList();
    }

    @Test
    @Tag("R14")
    void anMpnIdWithoutResellerEnrolmentIsRefusedUntilTheEnrolmentIsActive() {
        UUID provider = upstream.provider();
        String mpnId = Upstream.mpnId();
        UUID partner = upstream.partner(mpnId, "direct_bill");
        sign(partner);
        refused(status(provider, "mpnId=" + mpnId), 2204, "PartnerFD");
        upstream.activated(partner, mpnId, Instant.now());
        status(provider, "mpnId=" + mpnId).statusCode(200);
        upstream.registered(partner, "EUROPE", "production", 2, List.of(mpnId), "direct_bill");
        status(provider, "tenantId=" + partner).statusCode(200);
        status(provider, "mpnId=" + mpnId).statusCode(200);
    }

    @Test
    void olderNewsDoNotUndoNewerOnesAndMovedMpnIdsMove() {
        UUID provider = upstream.provider();
        String before = Upstream.mpnId();
        String after = Upstream.mpnId();
        UUID reseller = UUID.randomUUID();
        upstream.registered(reseller, "EUROPE", "production", 2, List.of(after), "indirect_reseller");
        upstream.registered(reseller, "EUROPE", "production", 1, List.of(before), "direct_bill");
        sign(reseller);
        status(provider, "mpnId=" + after).statusCode(200);
        refused(status(provider, "mpnId=" + before), 2200, "PartnerFD");
    }

    @Test
    void aPartnerOfAnotherEnvironmentIsUnknown() {
        UUID provider = upstream.provider();
        UUID sandboxed = UUID.randomUUID();
        String mpnId = Upstream.mpnId();
        upstream.registered(sandboxed, "EUROPE", "sandbox", 1, List.of(mpnId), "indirect_reseller");
        sign(sandboxed);
        refused(status(provider, "tenantId=" + sandboxed), 2205, "PartnerFD");
        refused(status(provider, "mpnId=" + mpnId), 2200, "PartnerFD");
    }

    private void sign(UUID partner) {
        partner(partner, "GA").body("{\"region\":\"EUROPE\"}").post("/v1/agreements/partner/signatures").then().statusCode(201);
    }

    private static ValidatableResponse status(UUID caller, String query) {
        return partner(caller, "AA").get("/v1/compliance/csp/agreementstatus?" + query).then();
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int code, String source) {
        return answer.statusCode(400).body("code", equalTo(code)).body("source", equalTo(source));
    }
}
