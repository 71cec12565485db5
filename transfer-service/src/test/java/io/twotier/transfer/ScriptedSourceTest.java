package io.twotier.transfer;

import static io.twotier.transfer.Calls.asSource;
import static io.twotier.transfer.Calls.asTarget;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import io.twotier.platform.simulation.SimulationSweeper;
import io.twotier.platform.testkit.TopicProbe;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A partner of a simulation that is asked by another one answers by a script: it accepts with all that can move, or lets the request expire. */
@TransferServiceTest
class ScriptedSourceTest {

    @Inject
    Stage stage;
    @Inject
    SimulationSweeper sweeper;

    @Test
    void aSourceAcceptsOnTheThirdDayOnceWithAllThatCanMoveAndWasAskedFor() {
        Cast cast = stage.in(simulation());
        UUID term = PartnerCalls.term(cast);
        UUID addOn = cast.subscription(new Cast.Subscription("term").parent(term));
        PartnerCalls.has(cast, "azure_plan", 1);
        cast.licence(5);
        cast.subscription(new Cast.Subscription("term").status("suspended"));
        requests(cast, "accept", "P3D").statusCode(200).body("requests.answer", equalTo("accept")).body("requests.after", equalTo("PT72H")).body("transfers", nullValue());
        String id = PartnerCalls.asked(cast, "targetProductTypes", List.of("OnlineServicesNCE"));
        cast.clockMoved(1, "PT71H");
        stage.heard();
        assertEquals(0, sweep(cast));
        Calls.get(cast, id).body("status", equalTo("Pending"));
        cast.clockMoved(2, "PT72H1M");
        stage.heard();
        CompletableFuture.allOf(IntStream.range(0, 3).mapToObj(replica -> CompletableFuture.runAsync(() -> sweep(cast))).toArray(CompletableFuture[]::new)).join();
        Calls.get(cast, id).body("status", equalTo("InProgress")).body("lineItems.subscriptionId", contains(term.toString()))
                .body("lineItems[0].addonItems.subscriptionId", containsInAnyOrder(addOn.toString()));
        assertEquals("system:script", TopicProbe.header(stage.said("TransferAccepted", id), "ce_actor"));
        assertEquals(1, stage.timesSaid("TransferAccepted", id));
    }

    @Test
    void aSourceThatNeverAnswersLetsTheRequestExpire() {
        Cast cast = stage.in(simulation());
        PartnerCalls.term(cast);
        requests(cast, "never", null).statusCode(200);
        String id = PartnerCalls.asked(cast);
        cast.clockMoved(1, "PT719H");
        stage.heard();
        assertEquals(0, sweep(cast));
        Calls.get(cast, id).body("status", equalTo("Pending"));
        cast.clockMoved(2, "PT721H");
        stage.heard();
        assertEquals(1, sweep(cast));
        Calls.get(cast, id).body("status", equalTo("Expired"));
    }

    @Test
    void aSourceNeverRejectsAndAScriptPlaysSomething() {
        Cast cast = stage.in(simulation());
        requests(cast, "reject", null).statusCode(400).body("code", equalTo(976051)).body("rule", equalTo("R159"));
        asTarget(cast).body("{}").put(counterpart(cast.source)).then().statusCode(400).body("code", equalTo(976050));
        requests(cast, "accept", "P").statusCode(400).body("code", equalTo(975001));
        asTarget(cast).get(counterpart(cast.source)).then().statusCode(404).body("code", equalTo(976011));
    }

    /** What is said of one form leaves the other to the partner, and what is said later takes the place of all that was said before. */
    @Test
    void eachFormIsPlayedByItself() {
        Cast cast = stage.in(simulation());
        UUID licence = cast.licence(1);
        UUID term = PartnerCalls.term(cast);
        requests(cast, "accept", null);
        asSource(cast).body(Map.of("requests", Map.of("answer", "accept"))).put(counterpart(cast.provider)).then().statusCode(200);
        String sent = Calls.created(cast, licence);
        String asked = PartnerCalls.asked(cast);
        assertEquals(1, sweep(cast));
        Calls.get(cast, sent).body("status", equalTo("Active"));
        Calls.get(cast, asked).body("status", equalTo("InProgress")).body("lineItems.subscriptionId", contains(term.toString()));
        asSource(cast).body(Map.of("transfers", Map.of("answer", "accept"))).put(counterpart(cast.provider)).then().statusCode(200).body("requests", nullValue());
        assertEquals(1, sweep(cast));
        Calls.get(cast, sent).body("status", equalTo("InProgress"));
    }

    @Test
    void whatHasNothingThatWasAskedForIsRefusedUntilThereIsSomething() {
        Cast cast = stage.in(simulation());
        cast.licence(1);
        requests(cast, "accept", null);
        String id = PartnerCalls.asked(cast);
        assertEquals(0, sweep(cast));
        Calls.get(cast, id).body("status", equalTo("Pending"));
        PartnerCalls.term(cast);
        stage.heard();
        assertEquals(1, sweep(cast));
        Calls.get(cast, id).body("status", equalTo("InProgress"));
    }

    private int sweep(Cast cast) {
        return sweeper.sweep(cast.environment());
    }

    /** What the source does with requests of others. */
    private static ValidatableResponse requests(Cast cast, String answer, String after) {
        return asTarget(cast).body(Map.of("requests", after == null ? Map.of("answer", answer) : Map.of("answer", answer, "after", after))).put(counterpart(cast.source)).then();
    }

    private static String counterpart(UUID partner) {
        return "/v1/test/counterparts/" + partner;
    }

    private static String simulation() {
        return "simulation:of-" + UUID.randomUUID();
    }
}
