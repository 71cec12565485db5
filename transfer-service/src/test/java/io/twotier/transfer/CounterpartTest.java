package io.twotier.transfer;

import static io.twotier.transfer.Calls.asSource;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import io.twotier.platform.simulation.SimulationSweeper;
import io.twotier.platform.testkit.TopicProbe;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A partner of a simulation that answers by a script: what it would do itself, at the simulation's time, under the same conditions. */
@TransferServiceTest
class CounterpartTest {

    @Inject
    Stage stage;
    @Inject
    SimulationSweeper sweeper;

    @Test
    void aCounterpartAcceptsOnTheSecondDayOnceHoweverManyReplicasSweep() {
        Cast cast = stage.in(simulation());
        script(cast, "accept", "P2D").statusCode(200).body("transfers.answer", equalTo("accept")).body("transfers.after", equalTo("PT48H"));
        String transfer = Calls.created(cast, cast.licence(1));
        cast.clockMoved(1, "PT47H");
        stage.heard();
        assertEquals(0, sweep(cast));
        Calls.get(cast, transfer).body("status", equalTo("Active"));
        cast.clockMoved(2, "PT48H1M");
        stage.heard();
        CompletableFuture.allOf(IntStream.range(0, 3).mapToObj(replica -> CompletableFuture.runAsync(() -> sweep(cast))).toArray(CompletableFuture[]::new)).join();
        Calls.get(cast, transfer).body("status", equalTo("InProgress"));
        assertEquals("system:script", TopicProbe.header(stage.said("TransferAccepted", transfer), "ce_actor"));
        assertEquals(1, stage.timesSaid("TransferAccepted", transfer));
        assertEquals(1, stage.timesSaid("TransferGroupRequested", transfer));
    }

    @Test
    void aCounterpartRejectsAndWithoutATimeAtOnce() {
        Cast cast = stage.in(simulation());
        script(cast, "reject", null).statusCode(200);
        String transfer = Calls.created(cast, cast.licence(1));
        assertEquals(1, sweep(cast));
        assertEquals(0, sweep(cast));
        Calls.get(cast, transfer).body("status", equalTo("Reject"));
    }

    @Test
    void aCounterpartThatNeverAnswersOrPlaysNoScriptAnswersNothing() {
        Cast never = stage.in(simulation());
        Cast unscripted = stage.in(simulation());
        script(never, "never", null).statusCode(200);
        script(unscripted, "accept", null).statusCode(200);
        asSource(unscripted).delete(counterpart(unscripted.provider)).then().statusCode(204);
        asSource(unscripted).get(counterpart(unscripted.provider)).then().statusCode(404).body("code", equalTo(976011));
        for (Cast cast : List.of(never, unscripted)) {
            String transfer = Calls.created(cast, cast.licence(1));
            cast.clockMoved(1, "PT2400H");
            stage.heard();
            assertEquals(0, sweep(cast));
            Calls.get(cast, transfer).body("status", equalTo("Active"));
        }
    }

    @Test
    void whatWouldRefuseTheCounterpartRefusesItsScriptUntilItIsMended() {
        Cast cast = stage.in(simulation(), Cast.Fact.CUSTOMER_AGREED);
        script(cast, "accept", null).statusCode(200);
        String transfer = Calls.created(cast, cast.licence(1));
        assertEquals(0, sweep(cast));
        Calls.get(cast, transfer).body("status", equalTo("Active"));
        cast.happens(Cast.Fact.CUSTOMER_AGREED);
        stage.heard();
        assertEquals(1, sweep(cast));
        Calls.get(cast, transfer).body("status", equalTo("InProgress"));
    }

    @Test
    void nobodyOfAnotherSimulationOrOfNoneHasAPartnerPlay() {
        Cast cast = stage.in(simulation());
        Cast elsewhere = stage.in(simulation());
        Cast production = stage.ready();
        Map<String, Object> accept = Map.of("transfers", Map.of("answer", "accept"));
        for (UUID other : List.of(elsewhere.provider, production.provider, UUID.randomUUID())) {
            asSource(cast).body(accept).put(counterpart(other)).then().statusCode(404).body("code", equalTo(976010));
            asSource(cast).get(counterpart(other)).then().statusCode(404).body("code", equalTo(976010));
        }
        asSource(production).body(accept).put(counterpart(cast.provider)).then().statusCode(403).body("code", equalTo(976001));
        asSource(production).body(accept).put(counterpart(production.provider)).then().statusCode(403).body("code", equalTo(976001));
        script(cast, "perhaps", null).statusCode(400).body("code", equalTo(975001));
        for (String nothing : List.of("P", "PT", "-P1D", "tomorrow", "P99999D")) {
            script(cast, "accept", nothing).statusCode(400).body("code", equalTo(975001));
        }
    }

    @Test
    void theSameScriptTellsTheSameStoryTwice() {
        assertEquals(story(), story());
    }

    /** What was said of two transfers, one of them rejected after a day and the other accepted and moved, ids and times aside. */
    private List<String> story() {
        Cast cast = stage.in(simulation());
        script(cast, "reject", "P1D");
        String first = Calls.created(cast, cast.licence(1));
        cast.clockMoved(1, "PT25H");
        stage.heard();
        sweep(cast);
        script(cast, "accept", "P2D");
        UUID licence = cast.licence(5);
        String second = Calls.created(cast, licence);
        cast.clockMoved(2, "PT80H");
        stage.heard();
        sweep(cast);
        stage.said("TransferGroupRequested", second);
        cast.groupMoved(second, "0", licence);
        stage.heard();
        stage.said("TransferRejected", first);
        stage.said("TransferCompleted", second);
        return List.of(told(first).toString(), told(second).toString());
    }

    private List<String> told(String transfer) {
        return stage.allSaid(all -> true).stream().filter(event -> transfer.equals(TopicProbe.header(event, "ce_subject")))
                .map(event -> TopicProbe.header(event, "ce_sequence") + " " + TopicProbe.header(event, "ce_type")).toList();
    }

    private int sweep(Cast cast) {
        return sweeper.sweep(cast.environment());
    }

    private static ValidatableResponse script(Cast cast, String answer, String after) {
        Map<String, Object> transfers = new HashMap<>(Map.of("answer", answer));
        if (after != null) {
            transfers.put("after", after);
        }
        return asSource(cast).body(Map.of("transfers", transfers)).put(counterpart(cast.provider)).then();
    }

    private static String counterpart(UUID partner) {
        return "/v1/test/counterparts/" + partner;
    }

    private static String simulation() {
        return "simulation:of-" + UUID.randomUUID();
    }
}
