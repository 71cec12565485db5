package io.twotier.transfer;

import static io.twotier.transfer.Calls.as;
import static io.twotier.transfer.Calls.asSource;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.twotier.platform.simulation.SimulationSweeper;
import io.twotier.platform.testkit.Tokens;
import io.twotier.platform.testkit.TopicProbe;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Transfers in simulations: each has a clock of its own, and nobody else's time has anything to do with it. */
@TransferServiceTest
class SimulationTest {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final String QUIESCENT = "/v1/test/quiescent/transfer";

    @Inject
    Stage stage;
    @Inject
    TransferSweeper sweeper;
    @Inject
    SimulationSweeper simulations;

    @Test
    void aMovedClockExpiresTheTransfersOfItsSimulationAndOfNobodyElse() {
        Cast spring = stage.in(simulation());
        Cast autumn = stage.in(simulation());
        Cast production = stage.ready();
        List<String> transfers = List.of(dueInAMonth(spring), dueInAMonth(autumn), dueInAMonth(production));
        autumn.clockMoved(1, "PT1H");
        spring.clockMoved(1, "PT744H");
        atRest(spring);
        atRest(autumn);
        sweeper.sweep(Instant.now());
        assertEquals("Expired", stage.saidData("TransferExpired", transfers.get(0)).get("status").asText());
        JsonPath expired = Calls.get(spring, transfers.get(0)).body("status", equalTo("Expired")).extract().jsonPath();
        assertLater(Duration.ofDays(31), expired.getString("closedTime"));
        Calls.get(autumn, transfers.get(1)).body("status", equalTo("Active"));
        Calls.get(production, transfers.get(2)).body("status", equalTo("Active"));
    }

    @Test
    void whatHappensInASimulationHappensAtItsTimeButItsEventsAreSaidAtTheSystems() {
        Cast cast = stage.in(simulation());
        cast.clockMoved(1, "PT240H");
        atRest(cast);
        String transfer = Calls.created(cast, cast.licence(1));
        assertLater(Duration.ofDays(10), Calls.get(cast, transfer).extract().path("createdTime"));
        var said = stage.said("TransferCreated", transfer);
        assertLater(Duration.ZERO, TopicProbe.header(said, "ce_time"));
        assertEquals("simulation", TopicProbe.header(said, "ce_environment"));
        assertTrue(TopicProbe.header(said, "ce_simulation").startsWith("of-"));
    }

    @Test
    void aClockNeverGoesBackWhateverIsHeardAgainOrLate() {
        Cast cast = stage.in(simulation());
        cast.clockMoved(2, "PT48H");
        cast.clockMoved(1, "PT24H");
        atRest(cast);
        assertLater(Duration.ofDays(2), Calls.get(cast, Calls.created(cast, cast.licence(1))).extract().path("createdTime"));
    }

    /** Another replica applies the event; this one is told by the database alone. */
    @Test
    void whatAnotherReplicaWasToldOfAClockHoldsHereToo() {
        Cast cast = stage.in(simulation());
        stage.update("insert into simulation_clock (environment, ahead_micros, sequence) select environment, ?, 1 from simulated_tenant where tenant = ?",
                Duration.ofDays(5).toMillis() * 1_000, cast.source);
        atRest(cast);
        assertLater(Duration.ofDays(5), Calls.get(cast, Calls.created(cast, cast.licence(1))).extract().path("createdTime"));
    }

    @Test
    void aSilentGroupIsAskedForAgainWhenTheSimulationsPatienceIsOver() {
        Cast cast = stage.in(simulation());
        String transfer = Calls.created(cast, cast.licence(1));
        Calls.acceptAsync(cast, transfer).statusCode(202);
        cast.clockMoved(1, "PT2M");
        stage.heard();
        CompletableFuture.allOf(IntStream.range(0, 3).mapToObj(replica -> CompletableFuture.runAsync(() -> sweep(cast))).toArray(CompletableFuture[]::new)).join();
        stage.saidTimes("TransferGroupRequested", transfer, 2);
        assertEquals(2, stage.timesSaid("TransferGroupRequested", transfer));
        as(Tokens.operator()).get("/v1/operator/transfers/" + transfer).then().statusCode(200).body("groups[0].asked", equalTo(2));
    }

    @Test
    void aSimulationIsNotAtRestWhileATransferOfItWaitsForItsGroups() {
        Cast cast = stage.in(simulation());
        UUID licence = cast.licence(1);
        String transfer = Calls.created(cast, licence);
        Calls.acceptAsync(cast, transfer).statusCode(202);
        stage.said("TransferGroupRequested", transfer);
        asSource(cast).get(QUIESCENT).then().statusCode(200).body("quiescent", equalTo(false)).body("waitingFor", contains("1 transfers in progress"));
        atRest(stage.in(simulation()));
        cast.groupMoved(transfer, "0", licence);
        atRest(cast);
        Calls.get(cast, transfer).body("status", equalTo("Complete"));
    }

    @Test
    void whoLivesInNoSimulationIsToldSoAndWhatAnotherServiceAnswersIsNotHere() {
        asSource(stage.ready()).get(QUIESCENT).then().statusCode(403).body("code", equalTo(976001));
        asSource(stage.in("sandbox")).get(QUIESCENT).then().statusCode(403).body("code", equalTo(976001));
        asSource(stage.in(simulation())).get("/v1/test/quiescent/partner").then().statusCode(404).body("code", equalTo(976002));
    }

    private void sweep(Cast cast) {
        simulations.sweep(cast.environment());
    }

    private String dueInAMonth(Cast cast) {
        String transfer = Calls.created(cast, cast.licence(1));
        stage.dueAt(transfer, Instant.now().plus(MONTH));
        return transfer;
    }

    /** Asks until the service is at rest; that it does what is due before it says so is what is tested. */
    private void atRest(Cast cast) {
        stage.heard();
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        JsonPath answer;
        do {
            answer = asSource(cast).get(QUIESCENT).then().statusCode(200).extract().jsonPath();
            assertTrue(System.nanoTime() < deadline, answer.prettify());
        } while (!answer.getBoolean("quiescent"));
        assertEquals(List.of(), answer.getList("waitingFor"));
    }

    private static String simulation() {
        return "simulation:of-" + UUID.randomUUID();
    }

    private static void assertLater(Duration ahead, String time) {
        Duration off = Duration.between(Instant.now().plus(ahead), Instant.parse(time)).abs();
        assertTrue(off.compareTo(Duration.ofMinutes(10)) < 0, time + " is not " + ahead + " from now");
    }
}
