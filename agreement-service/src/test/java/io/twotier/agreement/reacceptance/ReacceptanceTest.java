package io.twotier.agreement.reacceptance;

import static io.twotier.agreement.Http.MCA;
import static io.twotier.agreement.Http.agreement;
import static io.twotier.agreement.Http.attestation;
import static io.twotier.agreement.Http.customerAdmin;
import static io.twotier.agreement.Http.partner;
import static io.twotier.platform.testkit.TopicProbe.header;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import io.twotier.agreement.AgreementServiceTest;
import io.twotier.agreement.Upstream;
import io.twotier.agreement.Versions;
import io.twotier.platform.testkit.Contract;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The operator requires a later version of the customer agreement. */
@AgreementServiceTest
class ReacceptanceTest {

    @Inject
    Upstream upstream;
    @Inject
    Versions versions;

    @AfterEach
    void forget() {
        versions.forget();
    }

    @Test
    @Tag("R152")
    void beforeTheDateTheAcceptanceCountsAndSaysWhatIsRequiredFromWhenOn() {
        UUID seller = upstream.directBill();
        UUID customer = upstream.customerOf(seller, "direct");
        accept(customer, MCA).statusCode(201);
        String later = versions.published(3);
        Instant from = Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.MICROS);
        versions.require(later, from).then().statusCode(201).body("templateId", equalTo(later)).body("versionRank", equalTo(3))
                .body("from", equalTo(from.toString())).body("agreementType", equalTo("MicrosoftCustomerAgreement"));
        status(seller, customer).body("isAccepted", equalTo(true)).body("status", equalTo("accepted_direct")).body("reason", nullValue())
                .body("requiredTemplateId", equalTo(later)).body("requiredFrom", equalTo(from.toString()));
        accept(customer, later).statusCode(201);
        status(seller, customer).body("isAccepted", equalTo(true)).body("templateId", equalTo(later)).body("requiredTemplateId", nullValue());
    }

    @Test
    @Tag("R152")
    void fromTheDateOnAnEarlierVersionCountsForNobodyAndStaysAsHistory() {
        UUID seller = upstream.directBill();
        UUID attesting = upstream.provider();
        UUID customer = upstream.customerOf(seller, "direct");
        upstream.relationship(customer, attesting, "indirect_provider", null);
        accept(customer, MCA).statusCode(201);
        UUID attested = upstream.customerOf(attesting, "indirect_provider");
        partner(attesting, "AA").body(attestation("Maj")).post(path(attested)).then().statusCode(201);
        String later = versions.published(3);
        String from = versions.require(later, null).then().statusCode(201).extract().path("from");
        for (UUID one : List.of(seller, attesting)) {
            status(one, customer).body("isAccepted", equalTo(false)).body("status", equalTo("not_accepted")).body("reason", equalTo("outdated"))
                    .body("requiredTemplateId", equalTo(later)).body("requiredFrom", equalTo(from)).body("agreementId", nullValue());
        }
        status(attesting, attested).body("isAccepted", equalTo(false)).body("reason", equalTo("outdated"));
        partner(seller, "AA").get("/v1/customers/" + customer + "/directSignedMicrosoftCustomerAgreementStatus").then().body("isSigned", equalTo(false));
        UUID never = upstream.customerOf(seller, "direct");
        status(seller, never).body("isAccepted", equalTo(false)).body("reason", nullValue()).body("requiredTemplateId", nullValue());
        partner(attesting, "AA").get(path(attested) + "?agreementType=*").then().body("items", hasSize(1));
        partner(attesting, "AA").body(agreement(later, ",\"dateAgreed\":\"2026-05-03T00:00:00Z\"")).post(path(attested)).then().statusCode(201);
        status(attesting, attested).body("isAccepted", equalTo(true)).body("status", equalTo("accepted_by_attestation")).body("reason", nullValue());
        partner(attesting, "AA").get(path(attested) + "?agreementType=*").then().body("items", hasSize(2));
    }

    @Test
    @Tag("R152")
    void anOutdatedVersionIsRefusedAndTheRequiredOneNamed() {
        UUID seller = upstream.directBill();
        UUID customer = upstream.customerOf(seller, "direct");
        String later = versions.published(3);
        versions.require(later, null).then().statusCode(201);
        accept(customer, MCA).statusCode(400).body("code", equalTo(972056)).body("detail", containsString(later));
        partner(seller, "AA").body(attestation("Maj")).post(path(customer)).then().statusCode(400).body("code", equalTo(972056));
        partner(seller, "AA").body(agreement(later, ",\"dateAgreed\":\"2026-05-03T00:00:00Z\"")).post(path(customer)).then().statusCode(201);
    }

    @Test
    @Tag("R154")
    void anEarlierAcceptanceDoesNotHinderALaterVersionAndTheSameOrAnOlderOneIsRefused() {
        UUID customer = upstream.customerOf(upstream.directBill(), "direct");
        String two = versions.published(2);
        String three = versions.published(3);
        accept(customer, MCA).statusCode(201);
        accept(customer, MCA).statusCode(409).body("code", equalTo(972007));
        accept(customer, three).statusCode(201);
        accept(customer, three).statusCode(409).body("code", equalTo(972007));
        accept(customer, two).statusCode(409).body("code", equalTo(972007));
    }

    @Test
    @Tag("R154")
    void ofManyAcceptancesOfALaterVersionAtOnceExactlyOneIsKept() {
        UUID customer = upstream.customerOf(upstream.directBill(), "direct");
        String later = versions.published(3);
        accept(customer, MCA).statusCode(201);
        List<Integer> statuses = IntStream.range(0, 8).parallel().mapToObj(i -> accept(customer, later).extract().statusCode()).sorted().toList();
        assertEquals(List.of(201, 409, 409, 409, 409, 409, 409, 409), statuses);
    }

    @Test
    @Tag("R152")
    void onlyAVersionOfTheCustomerAgreementThatIsInForceIsRequiredAndNothingAfterwards() {
        String later = versions.published(3);
        versions.require(UUID.randomUUID().toString(), null).then().statusCode(400).body("code", equalTo(972052));
        versions.require("6f0d3a52-1c84-4b7e-9d2f-5a8e1b3c7001", null).then().statusCode(400).body("code", equalTo(972052));
        versions.require(later, Instant.now().plus(Duration.ofDays(5))).then().statusCode(400).body("code", equalTo(972053));
        versions.require(later, Instant.now().minusSeconds(3600)).then().statusCode(400).body("code", equalTo(972054));
        versions.require(later, Instant.now().minusSeconds(100)).then().statusCode(201);
        versions.require(later, null).then().statusCode(409).body("code", equalTo(972055));
        versions.require(MCA, Instant.now().plusSeconds(60)).then().statusCode(409).body("code", equalTo(972055));
    }

    @Test
    void everybodyHearsOfItUnderTheAgreementsOwnKey() {
        String id = versions.require(versions.published(3), Instant.now().plusSeconds(3600)).then().statusCode(201).extract().path("id");
        ConsumerRecord<String, String> said = upstream.probe().await("agreement-events", record -> id.equals(header(record, "ce_subject")), Duration.ofSeconds(10));
        assertEquals("io.twotier.agreement.ReacceptanceRequired.v1", header(said, "ce_type"));
        assertEquals("MicrosoftCustomerAgreement", said.key());
        assertEquals(List.of(), Contract.violations(said));
    }

    private static ValidatableResponse accept(UUID customer, String template) {
        return customerAdmin(customer).body(agreement(template, "")).post(path(customer) + "/direct").then();
    }

    private static ValidatableResponse status(UUID partner, UUID customer) {
        return partner(partner, "AA").get(path(customer) + "/effectivestatus").then().statusCode(200);
    }

    private static String path(UUID customer) {
        return "/v1/customers/" + customer + "/agreements";
    }
}
