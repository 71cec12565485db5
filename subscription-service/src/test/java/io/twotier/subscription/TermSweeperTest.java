package io.twotier.subscription;

import static io.twotier.subscription.Scene.ADD_ON;
import static io.twotier.subscription.Scene.E3;
import static io.twotier.subscription.Scene.as;
import static io.twotier.subscription.Scene.line;
import static io.twotier.subscription.Scene.order;
import static io.twotier.subscription.Scene.subscription;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.twotier.platform.testkit.TopicProbe;
import io.twotier.subscription.renewal.TermSweeper;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Terms end by the clock. What is due is made so in the database, and only what belongs to the test is. */
@SubscriptionServiceTest
class TermSweeperTest extends Stage {

    private static final String TRIAL = "C0BD2E08-11AC-4836-BDC7-3712E744922F";
    private static final Instant ENDED = Instant.parse("2026-10-31T00:00:00Z");

    @Inject
    TermSweeper sweeper;
    @Inject
    Table table;

    private void ended(String... ids) {
        for (String id : ids) {
            table.change("update subscription set commitment_end = ?::timestamptz where id = ?::uuid", ENDED.toString(), id);
        }
    }

    private String state(String id) {
        List<String> row = rows("select status, array_to_string(suspension_reasons, ',') from subscription where id = ?::uuid", id).get(0);
        return row.get(0) + " " + row.get(1);
    }

    @Test
    void aTermThatIsOverIsRenewedAndTold() {
        String id = scene.buys(scene.direct, scene.customer, E3, 25);
        ended(id);
        assertEquals(1, sweeper.sweep(Instant.now()));
        assertEquals(0, sweeper.sweep(Instant.now()));
        as(scene.direct).get(subscription(scene.customer, id)).then().body("status", equalTo("active")).body("effectiveStartDate", equalTo("2026-10-31T00:00:00Z"))
                .body("commitmentEndDate", equalTo("2027-10-31T00:00:00Z")).body("renewalTermDuration", equalTo("P1Y"));
        var said = event("SubscriptionRenewed", id);
        assertEquals("system:end_subscription_term", TopicProbe.header(said, "ce_actor"));
        assertEquals("2", TopicProbe.header(said, "ce_sequence"));
    }

    @Test
    void whoDoesNotRenewExpiresWithItsAddOnsAndStaysSo() {
        JsonPath placed = scene.places(scene.direct, scene.customer, order(line(E3, 25), line(ADD_ON, 10))).statusCode(201).extract().jsonPath();
        String base = placed.getString("lineItems[0].subscriptionId");
        String addOn = placed.getString("lineItems[1].subscriptionId");
        scene.changes(scene.direct, scene.customer, base, Map.of("autoRenewEnabled", false)).statusCode(200).body("renewalTermDuration", nullValue());
        ended(base);
        assertEquals(1, sweeper.sweep(Instant.now()));
        for (String id : List.of(base, addOn)) {
            as(scene.direct).get(subscription(scene.customer, id)).then().body("status", equalTo("suspended")).body("suspensionReasons", contains("expired"))
                    .body("actions", equalTo(List.of()));
            as(scene.direct).header("Prefer", "newer-states").get(subscription(scene.customer, id)).then().body("status", equalTo("expired"));
            assertEquals(List.of("expired"), JsonPath.from(event("SubscriptionSuspended", id).value()).getList("suspensionReasons"));
        }
        scene.changes(scene.direct, scene.customer, base, Map.of("status", "active")).statusCode(400).body("code", equalTo(800040));
        scene.changes(scene.direct, scene.customer, base, Map.of("friendlyName", "Ny")).statusCode(400).body("code", equalTo(2006));
        scene.places(scene.direct, scene.customer, order(Scene.with(line(ADD_ON, 1), "parentSubscriptionId", base))).statusCode(400).body("code", equalTo(27009));
    }

    @Test
    void anAddOnRenewsByItselfWhileItsBaseGoesOnAndEndsWhenItDoesNot() {
        JsonPath placed = scene.places(scene.direct, scene.customer, order(line(E3, 25), line(ADD_ON, 10), line(ADD_ON, 5))).statusCode(201).extract().jsonPath();
        String base = placed.getString("lineItems[0].subscriptionId");
        String kept = placed.getString("lineItems[1].subscriptionId");
        String left = placed.getString("lineItems[2].subscriptionId");
        ended(kept);
        assertEquals(1, sweeper.sweep(Instant.now()));
        assertEquals("ACTIVE ", state(kept));
        scene.changes(scene.direct, scene.customer, base, Map.of("status", "suspended")).statusCode(200);
        assertEquals("SUSPENDED base_suspended", state(left));
        ended(left);
        assertEquals(1, sweeper.sweep(Instant.now()));
        assertEquals("EXPIRED expired", state(left));
        scene.changes(scene.direct, scene.customer, base, Map.of("status", "active")).statusCode(200);
        assertEquals("ACTIVE ", state(kept));
        assertEquals("EXPIRED expired", state(left));
    }

    @Test
    void aTrialEndsAndWhatIsSuspendedIsNotRenewed() {
        String trial = scene.buys(scene.direct, scene.customer, TRIAL, 25);
        String suspended = scene.buys(scene.direct, scene.customer, E3, 25);
        scene.changes(scene.direct, scene.customer, suspended, Map.of("status", "suspended")).statusCode(200);
        ended(trial, suspended);
        assertEquals(2, sweeper.sweep(Instant.now()));
        assertEquals("EXPIRED expired", state(trial));
        assertEquals("EXPIRED expired", state(suspended));
    }

    @Test
    void whoWasNotLookedAtForYearsGetsEachTermInItsTurn() {
        String id = scene.buys(scene.direct, scene.customer, E3, 25);
        table.change("update subscription set commitment_end = '2023-10-31T00:00:00Z' where id = ?::uuid", id);
        assertEquals(4, sweeper.sweep(Instant.parse("2026-11-01T00:00:00Z")));
        assertEquals(List.of(List.of("5")), rows("select sequence from subscription where id = ?::uuid", id));
        as(scene.direct).get(subscription(scene.customer, id)).then().body("commitmentEndDate", equalTo("2027-10-31T00:00:00Z"));
    }

    @Test
    void severalReplicasEndEachTermOnce() {
        JsonPath placed = scene.places(scene.direct, scene.customer, order(IntStream.range(0, 20).mapToObj(n -> line(E3, n + 1)).toArray(Map[]::new))).statusCode(201)
                .extract().jsonPath();
        List<String> ids = placed.getList("lineItems.subscriptionId");
        ended(ids.toArray(String[]::new));
        Callable<Integer> sweep = () -> sweeper.sweep(Instant.now());
        int ended = atOnce(List.of(sweep, sweep, sweep, sweep)).stream().mapToInt(Integer::intValue).sum();
        assertEquals(20, ended + sweeper.sweep(Instant.now()));
        assertEquals(List.of(List.of("2", "20")), rows("select sequence, count(*) from subscription where order_id = ?::uuid group by 1", placed.getString("id")));
    }
}
