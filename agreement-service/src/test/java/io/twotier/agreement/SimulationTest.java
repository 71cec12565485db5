package io.twotier.agreement;

import static io.twotier.agreement.Http.MCA;
import static io.twotier.agreement.Http.agreement;
import static io.twotier.agreement.Http.customerAdmin;
import static io.twotier.agreement.Http.partner;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.twotier.platform.testkit.TopicProbe;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Agreements of simulations: which version holds, and when something was agreed, is told by their simulation's clock and nobody else's. */
@AgreementServiceTest
class SimulationTest {

    /** No other test has a version for it. */
    private static final String COUNTRY = "LI";
    private static final String QUIESCENT = "/v1/test/quiescent/agreement";

    @Inject
    Upstream upstream;
    @Inject
    Versions versions;

    /** A direct-bill partner and its customer, in an environment. */
    private record Pair(String environment, UUID seller, UUID customer) {
    }

    @AfterEach
    void forget() {
        versions.forget();
    }

    @Test
    void anAcceptanceIsOutdatedWhenTheDayComesInTheSimulationAndForNobodyElse() {
        Pair spring = pair(simulation());
        Pair autumn = pair(simulation());
        Pair production = pair("production");
        for (Pair one : List.of(spring, autumn, production)) {
            accept(one, MCA).statusCode(201);
        }
        String later = versions.published(3);
        versions.require(later, Instant.now().plus(1, ChronoUnit.DAYS)).then().statusCode(201);
        moved(autumn, "PT12H");
        moved(spring, "PT30H");
        atRest(spring);
        atRest(autumn);
        status(spring).body("isAccepted", equalTo(false)).body("reason", equalTo("outdated")).body("requiredTemplateId", equalTo(later));
        accept(spring, MCA).statusCode(400).body("code", equalTo(972056));
        for (Pair one : List.of(autumn, production)) {
            status(one).body("isAccepted", equalTo(true)).body("reason", nullValue());
        }
    }

    @Test
    void aVersionThatIsRetiredHoldsUntilItsLastDayIsOverInTheSimulation() {
        Pair spring = pair(simulation(), COUNTRY);
        Pair autumn = pair(simulation(), COUNTRY);
        String first = Publishing.published("MicrosoftCustomerAgreement", COUNTRY);
        String second = Publishing.published("MicrosoftCustomerAgreement", COUNTRY);
        Publishing.retired(first, second, LocalDate.now(ZoneOffset.UTC).plusDays(5));
        moved(spring, "PT168H");
        atRest(spring);
        accept(spring, first).statusCode(400).body("code", equalTo(972005));
        accept(autumn, first).statusCode(201);
        accept(spring, second).statusCode(201);
    }

    @Test
    void whatIsAgreedInASimulationIsAgreedAtItsTimeAndSaidAtTheSystems() {
        Pair spring = pair(simulation());
        moved(spring, "PT240H");
        atRest(spring);
        String agreed = accept(spring, MCA).statusCode(201).extract().path("dateAgreed");
        assertNear(Duration.ofDays(10), agreed);
        var said = upstream.probe().await("agreement-events", event -> spring.customer().toString().equals(event.key()), Duration.ofSeconds(20));
        assertNear(Duration.ZERO, TopicProbe.header(said, "ce_time"));
        assertEquals("simulation", TopicProbe.header(said, "ce_environment"));
        assertEquals(spring.environment().substring("simulation:".length()), TopicProbe.header(said, "ce_simulation"));
    }

    @Test
    void onlyWhoLivesInASimulationIsToldWhetherItIsAtRest() {
        partner(pair("production").seller(), "AA").get(QUIESCENT).then().statusCode(403).body("code", equalTo(976001));
        partner(pair("sandbox").seller(), "AA").get(QUIESCENT).then().statusCode(403).body("code", equalTo(976001));
        partner(pair(simulation()).seller(), "AA").get("/v1/test/quiescent/partner").then().statusCode(404).body("code", equalTo(976002));
    }

    private Pair pair(String environment) {
        return pair(environment, "SE");
    }

    private Pair pair(String environment, String country) {
        Pair pair = new Pair(environment, UUID.randomUUID(), UUID.randomUUID());
        upstream.registered(pair.seller(), "EUROPE", environment, 1, List.of(Upstream.mpnId()), "direct_bill");
        upstream.say("customer", "CustomerCreated", pair.customer().toString(), pair.customer().toString(), 1, environment, """
                {"customerId":"%s","companyName":"Bageri","domain":"bageri.example","country":"%s","region":"EUROPE","tenantKind":"customer"}""".formatted(pair.customer(), country));
        UUID relationship = UUID.randomUUID();
        upstream.say("customer", "ResellerRelationshipEstablished", relationship.toString(), pair.customer().toString(), 1, environment, """
                {"relationshipId":"%s","customerId":"%s","partnerId":"%s","kind":"direct","origin":"created","delegatedAdmin":true,"acquisitionChannel":"direct","open":true}"""
                .formatted(relationship, pair.customer(), pair.seller()));
        return pair;
    }

    private void moved(Pair pair, String ahead) {
        upstream.say("partner", "SimulationClockMoved", UUID.randomUUID().toString(), pair.environment(), 1, pair.environment(),
                "{\"simulationId\":\"%s\",\"ahead\":\"%s\"}".formatted(UUID.randomUUID(), ahead));
    }

    private static ValidatableResponse accept(Pair pair, String template) {
        return customerAdmin(pair.customer()).body(agreement(template, "")).post("/v1/customers/" + pair.customer() + "/agreements/direct").then();
    }

    private static ValidatableResponse status(Pair pair) {
        return partner(pair.seller(), "AA").get("/v1/customers/" + pair.customer() + "/agreements/effectivestatus").then().statusCode(200);
    }

    /** Asks until the service is at rest: it has heard of the clock then, and every replica noticed. */
    private static void atRest(Pair pair) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        JsonPath answer;
        do {
            answer = partner(pair.seller(), "AA").get(QUIESCENT).then().statusCode(200).extract().jsonPath();
            assertTrue(System.nanoTime() < deadline, answer.prettify());
        } while (!answer.getBoolean("quiescent"));
    }

    private static void assertNear(Duration ahead, String time) {
        Duration off = Duration.between(Instant.now().plus(ahead), Instant.parse(time)).abs();
        assertTrue(off.compareTo(Duration.ofMinutes(10)) < 0, time + " is not " + ahead + " from now");
    }

    private static String simulation() {
        return "simulation:of-" + UUID.randomUUID();
    }
}
