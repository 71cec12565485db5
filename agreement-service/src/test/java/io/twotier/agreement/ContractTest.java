package io.twotier.agreement;

import static io.restassured.RestAssured.given;
import static io.twotier.platform.testkit.TopicProbe.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.twotier.platform.testkit.Contract;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the service says and serves is what its contract folder promises. */
@AgreementServiceTest
class ContractTest {

    @Inject
    Upstream upstream;
    @Inject
    Versions versions;

    @AfterEach
    void forgetWhatWasRequired() {
        versions.forget();
    }

    @Test
    void theOpenApiDocumentIsThePromisedOne() {
        Contract.assertOpenApiUnchanged(given().get("/q/openapi").asString());
    }

    @Test
    void everyExampleIsAsItsSchemaPromises() {
        Contract.events().forEach(event -> assertEquals(List.of(), Contract.violations(event, Contract.text("examples/" + event + ".json")), event));
    }

    @Test
    void aSchemaNoticesWhatIsMissing() {
        assertFalse(Contract.violations("CustomerAgreementAccepted", "{\"agreementId\":\"x\"}").isEmpty());
    }

    @Test
    void everyEventIsSaidAndAsPromisedWithTheWholeEnvelope() {
        UUID seller = upstream.directBill();
        UUID customer = upstream.customerOf(seller, "direct");
        Http.partner(seller, "GA").body("{\"region\":\"EUROPE\"}").post("/v1/agreements/partner/signatures").then().statusCode(201);
        Http.partner(seller, "AA").body(Http.attestation("Maj")).post("/v1/customers/" + customer + "/agreements").then().statusCode(201);
        Http.customerAdmin(customer).body(Http.agreement(Http.MCA, "")).post("/v1/customers/" + customer + "/agreements/direct").then().statusCode(201);
        String first = Publishing.published("IndirectProviderAgreement", "SE");
        Publishing.retired(first, Publishing.published("IndirectProviderAgreement", "SE"), LocalDate.now(ZoneOffset.UTC));
        versions.require(Http.MCA, null).then().statusCode(201);
        given().auth().oauth2(Tokens.operator()).contentType("application/json").body(Map.of("task", "republish")).post("/v1/operator/services/agreement/upkeep").then().statusCode(202);
        List<ConsumerRecord<String, String>> said = upstream.probe().readUntil("agreement-events", seen -> names(seen).containsAll(Contract.events()),
                Duration.ofSeconds(10));
        said.forEach(event -> assertEquals(List.of(), Contract.violations(event), event.toString()));
        assertEquals(Set.copyOf(Contract.events()), names(said));
    }

    private static Set<String> names(List<ConsumerRecord<String, String>> events) {
        return events.stream().map(event -> header(event, "ce_type").replaceAll("^io\\.twotier\\.agreement\\.|\\.v1$", "")).collect(Collectors.toSet());
    }
}
