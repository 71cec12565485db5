package io.twotier.subscription;

import static io.twotier.subscription.Scene.E3;
import static io.twotier.subscription.Scene.as;
import static io.twotier.subscription.Scene.subscription;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.twotier.platform.testkit.Tokens;
import io.twotier.subscription.cart.CartSweeper;
import io.twotier.subscription.renewal.TermSweeper;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Subscriptions of simulations: their terms end at their simulation's time, and nobody else's do. */
@SubscriptionServiceTest
class SimulationTest extends Stage {

    private static final String MOVES = "/v1/test/moves";
    private static final String QUIESCENT = "/v1/test/quiescent/subscription";

    @Inject
    TermSweeper sweeper;
    @Inject
    CartSweeper carts;

    @Test
    void aTermEndsAtTheTimeOfItsSimulationAndOfNobodyElses() {
        String spring = simulation();
        Scene simulated = Scene.in(spring, told);
        Scene elsewhere = Scene.in(simulation(), told);
        List<String> bought = List.of(simulated.buys(simulated.direct, simulated.customer, E3, 25), elsewhere.buys(elsewhere.direct, elsewhere.customer, E3, 25),
                scene.buys(scene.direct, scene.customer, E3, 25));
        List<String> ends = List.of(end(simulated, bought.get(0)), end(elsewhere, bought.get(1)), end(scene, bought.get(2)));
        moved(spring, 1, "PT19200H");
        atRest(simulated);
        sweeper.sweep(Instant.now());
        assertEquals(OffsetDateTime.parse(ends.get(0)).plusYears(2), OffsetDateTime.parse(end(simulated, bought.get(0))));
        assertEquals(ends.get(1), end(elsewhere, bought.get(1)));
        assertEquals(ends.get(2), end(scene, bought.get(2)));
    }

    @Test
    void aCartExpiresAndIsForgottenAtTheTimeOfItsSimulationAndOfNobodyElses() {
        String spring = simulation();
        Scene simulated = Scene.in(spring, told);
        Scene elsewhere = Scene.in(simulation(), told);
        List<String> made = Stream.of(simulated, elsewhere, scene).map(SimulationTest::cart).toList();
        moved(spring, 1, "PT169H");
        atRest(simulated);
        as(simulated.direct).post(Scene.carts(simulated.customer) + "/" + made.get(0) + "/checkout").then().statusCode(400).body("code", equalTo(973161));
        moved(spring, 2, "PT960H");
        atRest(simulated);
        carts.sweep(Instant.now());
        assertEquals(List.of("0", "1", "1"), made.stream().map(id -> rows("select count(*) from cart where id = ?", UUID.fromString(id)).get(0).get(0)).toList());
    }

    private static String cart(Scene scene) {
        return as(scene.direct).body(Scene.cart(Scene.item(E3, 1))).post(Scene.carts(scene.customer)).then().statusCode(201).extract().path("id");
    }

    @Test
    void whatIsBoughtInASimulationBeginsAtItsTime() {
        String spring = simulation();
        Scene simulated = Scene.in(spring, told);
        moved(spring, 1, "PT240H");
        atRest(simulated);
        String id = simulated.buys(simulated.direct, simulated.customer, E3, 1);
        Instant began = Instant.parse(as(simulated.direct).get(subscription(simulated.customer, id)).path("creationDate"));
        assertTrue(Duration.between(Instant.now().plus(Duration.ofDays(10)), began).abs().compareTo(Duration.ofMinutes(10)) < 0, began.toString());
        as(simulated.direct).get(QUIESCENT).then().statusCode(200);
        as(scene.direct).get(QUIESCENT).then().statusCode(403).body("code", equalTo(976001));
        as(Tokens.operator()).get(QUIESCENT).then().statusCode(403).body("code", equalTo(1002));
    }

    @Test
    void aGroupThatIsAskedForInSilenceIsNotMovedUntilItIsAskedForAgain() {
        String quiet = simulation();
        Scene silent = Scene.in(quiet, told);
        String base = silent.buys(silent.direct, silent.customer, E3, 25);
        as(silent.direct).body("{\"groups\":{\"answer\":\"never\"}}").put(MOVES).then().statusCode(200).body("groups.answer", equalTo("never"));
        as(silent.direct).get(MOVES).then().statusCode(200).body("groups.answer", equalTo("never"));
        as(scene.direct).get(MOVES).then().statusCode(403).body("code", equalTo(976001));
        UUID transfer = UUID.randomUUID();
        asked(quiet, silent, transfer, base);
        atRest(silent);
        as(silent.direct).get(subscription(silent.customer, base)).then().body("status", equalTo("active"));
        as(silent.direct).delete(MOVES).then().statusCode(204);
        as(silent.direct).get(MOVES).then().statusCode(404).body("code", equalTo(976030));
        asked(quiet, silent, transfer, base);
        assertEquals(25, Json.tree(event("SubscriptionGroupTransferred", transfer + "/0").value()).at("/order/lineItems/0/quantity").asInt());
    }

    private void asked(String environment, Scene scene, UUID transfer, String base) {
        String production = told.environment;
        told.environment = environment;
        told.groupRequested(transfer, "0", scene.customer, scene.direct, scene.provider, List.of(Told.map("subscriptionId", base, "offerId", E3, "quantity", 25,
                "billingCycle", "annual", "friendlyName", "Kontor")));
        told.environment = production;
    }

    private static String end(Scene scene, String subscription) {
        return as(scene.direct).get(subscription(scene.customer, subscription)).then().statusCode(200).extract().path("commitmentEndDate");
    }

    private void moved(String environment, long sequence, String ahead) {
        told.say("partner-events", environment, UUID.randomUUID().toString(), sequence, "io.twotier.partner.SimulationClockMoved.v1", environment,
                Json.text(Map.of("simulationId", UUID.randomUUID(), "ahead", ahead)));
    }

    /** Asks until the service is at rest; that it does what is due before it says so is what is tested. */
    private static void atRest(Scene scene) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        JsonPath answer;
        do {
            answer = as(scene.direct).get(QUIESCENT).then().statusCode(200).extract().jsonPath();
            assertTrue(System.nanoTime() < deadline, answer.prettify());
        } while (!answer.getBoolean("quiescent"));
    }

    private static String simulation() {
        return "simulation:of-" + UUID.randomUUID();
    }
}
