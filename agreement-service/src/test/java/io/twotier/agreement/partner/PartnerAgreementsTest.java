package io.twotier.agreement.partner;

import static io.twotier.agreement.Http.MPA;
import static io.twotier.agreement.Http.partner;
import static io.twotier.platform.testkit.TopicProbe.header;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.twotier.agreement.AgreementServiceTest;
import io.twotier.agreement.Publishing;
import io.twotier.agreement.Upstream;
import io.twotier.platform.command.Source;
import io.twotier.platform.event.Barrier;
import io.twotier.platform.testkit.Contract;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@AgreementServiceTest
class PartnerAgreementsTest {

    private static final String SIGNATURES = "/v1/agreements/partner/signatures";
    private static final String PENDING = "/v1/agreements/partner/pending";
    private static final String EUROPE = "{\"region\":\"Europe\"}";

    @Inject
    Upstream upstream;
    @Inject
    Barrier barrier;

    @Test
    @Tag("R10")
    void thePartnerAgreementIsOneSignaturePerRegion() {
        UUID partner = upstream.directBill();
        partner(partner, "GA").body(EUROPE).post(SIGNATURES).then().statusCode(201).body("agreementType", equalTo("MicrosoftPartnerAgreement"))
                .body("templateId", equalTo(MPA)).body("region", equalTo("EUROPE")).body("userId", notNullValue()).body("signedAt", notNullValue())
                .header("ETag", notNullValue());
        partner(partner, "GA").body(EUROPE).post(SIGNATURES).then().statusCode(409).body("code", equalTo(972003)).body("rule", equalTo("R10"));
        partner(partner, "GA").get(SIGNATURES).then().statusCode(200).body("totalCount", equalTo(1)).body("items.region", contains("EUROPE"));
        partner(upstream.directBill(), "GA").get(SIGNATURES).then().statusCode(200).body("items", empty());
    }

    @Test
    @Tag("R10")
    void theSameRequestIsAnsweredTheSame() {
        UUID partner = upstream.provider();
        String request = UUID.randomUUID().toString();
        var admin = partner(partner, "GA").header("MS-RequestId", request).body(EUROPE);
        String first = admin.post(SIGNATURES).then().statusCode(201).extract().path("id");
        admin.post(SIGNATURES).then().statusCode(201).body("id", equalTo(first));
        partner(partner, "GA").get(SIGNATURES).then().body("totalCount", equalTo(1));
    }

    @Test
    @Tag("R10")
    void onlyThePartnersOwnRegionCanBeSigned() {
        UUID partner = upstream.directBill();
        partner(partner, "GA").body("{\"region\":\"JAPAN\"}").post(SIGNATURES).then().statusCode(400).body("code", equalTo(972002));
        partner(partner, "GA").body("{\"region\":\" \"}").post(SIGNATURES).then().statusCode(400).body("violations.field", contains("region"));
        partner(UUID.randomUUID(), "GA").body(EUROPE).post(SIGNATURES).then().statusCode(403).body("code", equalTo(972001));
    }

    @Test
    @Tag("R11")
    void theSignatureIsToldUnderThePartnersKey() {
        UUID partner = upstream.directBill();
        String id = partner(partner, "GA").body(EUROPE).post(SIGNATURES).then().statusCode(201).extract().path("id");
        ConsumerRecord<String, String> said = upstream.probe().await("agreement-events", record -> id.equals(header(record, "ce_subject")),
                Duration.ofSeconds(10));
        assertEquals("io.twotier.agreement.PartnerAgreementSigned.v1", header(said, "ce_type"));
        assertEquals(partner.toString(), said.key());
        assertEquals(partner.toString(), header(said, "ce_audience"));
        assertEquals("production", header(said, "ce_environment"));
        assertEquals(List.of(), Contract.violations(said));
    }

    @Test
    @Tag("R10")
    void whatIsSignedIsTheVersionThatHoldsInThePartnersCountry() {
        UUID partner = UUID.randomUUID();
        upstream.registeredIn("GR", partner, "EUROPE", "production", 1, List.of(Upstream.mpnId()), "direct_bill");
        String greek = Publishing.published("MicrosoftPartnerAgreement", "GR");
        partner(partner, "GA").get(PENDING).then().statusCode(200).body("items.templateId", contains(greek)).body("items[0].region", equalTo("EUROPE"))
                .body("items[0].agreementType", equalTo("MicrosoftPartnerAgreement")).body("items[0].acceptBy", equalTo("POST /v1/agreements/partner/signatures"));
        for (String other : List.of(MPA, UUID.randomUUID().toString(), "none")) {
            partner(partner, "GA").body("{\"region\":\"EUROPE\",\"templateId\":\"" + other + "\"}").post(SIGNATURES).then().statusCode(400)
                    .body("code", equalTo(972020)).body("description", containsString(greek));
        }
        partner(partner, "GA").body("{\"region\":\"EUROPE\",\"templateId\":\"" + greek.toUpperCase() + "\"}").post(SIGNATURES).then().statusCode(201)
                .body("templateId", equalTo(greek));
        partner(partner, "GA").get(PENDING).then().statusCode(200).body("items", empty());
    }

    @Test
    @Tag("R99")
    void whenAnEnrolmentIsApprovedItsAgreementIsPendingUntilItIsAccepted() {
        UUID partner = upstream.directBill();
        partner(partner, "GA").body(EUROPE).post(SIGNATURES).then().statusCode(201);
        UUID enrollment = upstream.approved(partner, "indirectreseller", Instant.now());
        known(partner);
        partner(partner, "GA").get(PENDING).then().statusCode(200).body("items.agreementType", contains("IndirectResellerAgreement"))
                .body("items[0].templateId", equalTo(Upstream.RESELLER_TEMPLATE.toString())).body("items[0].enrollmentId", equalTo(enrollment.toString()))
                .body("items[0].acceptBy", equalTo("POST /v1/enrollments/" + enrollment + "/agreement/accept"));
        UUID provider = UUID.randomUUID();
        upstream.registeredIn("PT", provider, "EUROPE", "production", 1, List.of(Upstream.mpnId()), "indirect_reseller");
        UUID asProvider = upstream.approved(provider, "indirectprovider", Instant.now());
        known(provider);
        partner(provider, "GA").get(PENDING).then().statusCode(200).body("items.templateId", contains(MPA, Upstream.PROVIDER_TEMPLATE.toString()));
        upstream.provides(provider, asProvider);
        known(provider);
        partner(provider, "GA").get(PENDING).then().statusCode(200).body("items.templateId", contains(MPA));
        partner(provider, "GA").get(SIGNATURES).then().body("items.agreementType", contains("IndirectProviderAgreement"))
                .body("items[0].templateId", equalTo(Upstream.PROVIDER_TEMPLATE.toString()));
        partner(UUID.randomUUID(), "GA").get(PENDING).then().statusCode(403).body("code", equalTo(972001));
    }

    /** All that was said of the partner so far is applied. */
    private void known(UUID partner) {
        barrier.await(Set.of(new Source("partner-events", partner.toString())));
    }

    @Test
    @Tag("R99")
    @Tag("R100")
    void theIndirectResellerAgreementAcceptedAtEnrolmentIsKeptAsEvidenceOnce() {
        UUID partner = upstream.directBill();
        String mpnId = Upstream.mpnId();
        Instant acceptedAt = Instant.parse("2026-11-20T10:11:12.123456Z");
        upstream.activated(partner, mpnId, acceptedAt);
        upstream.activated(partner, mpnId, acceptedAt.plusSeconds(9));
        partner(partner, "GA").body(EUROPE).post(SIGNATURES).then().statusCode(201);
        partner(partner, "GA").body("{\"region\":\"JAPAN\"}").post(SIGNATURES).then().statusCode(400);
        partner(partner, "GA").get(SIGNATURES).then().statusCode(200)
                .body("items.agreementType", contains("IndirectResellerAgreement", "MicrosoftPartnerAgreement"))
                .body("items[0].templateId", equalTo(Upstream.RESELLER_TEMPLATE.toString())).body("items[0].signedAt", equalTo(acceptedAt.toString()))
                .body("items[0].userId", equalTo("user:ga"));
    }
}
