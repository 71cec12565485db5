package io.twotier.transfer;

import static io.twotier.transfer.Calls.asSource;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.twotier.platform.simulation.SimulationSweeper;
import io.twotier.transfer.offboarding.Drive;
import io.twotier.transfer.offboarding.OffboardingRunner;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Off-boardings in simulations: the moved clock carries them on, and who waits for quiescence waits for them. */
@TransferServiceTest
class OffboardingSimulationTest {

    private static final String QUIESCENT = "/v1/test/quiescent/transfer";

    @Inject
    Stage stage;
    @Inject
    OffboardingRunner runner;
    @Inject
    SimulationSweeper simulations;
    @Inject
    Drive drive;

    private final List<UUID> customers = new ArrayList<>();
    private Cast cast;

    @Test
    void aMovedClockCarriesAnOffboardingOnWhoseTargetAnswersByAScript() {
        partnerWith(3);
        asSource(cast).body(Map.of("transfers", Map.of("answer", "accept", "after", "P2D"))).put("/v1/test/counterparts/" + cast.provider).then().statusCode(200);
        Campaign campaign = campaign(2);
        atRest();
        campaign.is("Planned");
        campaign.bySource("start").statusCode(202);
        atRest();
        assertEquals(List.of("Requested", "Requested", "Ready"), campaign.statuses());
        moved(1, Duration.ofHours(49));
        asSource(cast).get(QUIESCENT).then().statusCode(200).body("quiescent", equalTo(false))
                .body("waitingFor", hasItems("2 transfers in progress", "1 off-boardings under way"));
        assertEquals(List.of("Accepted", "Accepted", "Ready"), campaign.statuses());
        gone(campaign, customers.get(0));
        gone(campaign, customers.get(1));
        atRest();
        assertEquals(List.of("Moved", "Moved", "Requested"), campaign.statuses());
        moved(2, Duration.ofHours(98));
        asSource(cast).get(QUIESCENT).then().statusCode(200).body("quiescent", equalTo(false));
        gone(campaign, customers.get(2));
        atRest();
        String ended = campaign.read().body("status", equalTo("Done")).body("progress.moved", equalTo(3)).extract().path("endedTime");
        assertTrue(Duration.between(Instant.now().plus(Duration.ofHours(98)), Instant.parse(ended)).abs().toMinutes() < 10, ended);
        assertEquals(3, stage.number("select count(*) from transfer where source_id = ?", cast.source));
    }

    @Test
    void whatIsSweptOfOneSimulationIsOfNoOtherAndNotOfEverybody() {
        partnerWith(1);
        Cast spring = cast;
        Campaign inSpring = campaign(1);
        partnerWith(1);
        Campaign inAutumn = campaign(1);
        Campaign inProduction = Campaign.of(stage.ready(), 1, 1, UUID.randomUUID());
        spring.clockMoved(1, "PT1H");
        moved(1, Duration.ofHours(1));
        runner.sweep(Instant.now());
        inProduction.is("Planned");
        inSpring.is("Planning");
        inAutumn.is("Planning");
        simulations.sweep(spring.environment());
        inSpring.is("Planned");
        inAutumn.is("Planning");
    }

    /** The primary key of the transfer is the departure's: a second creation is impossible, whatever the departure says. */
    @Test
    void aCustomerNeverHasASecondTransferAndWhatIsPutOffWaitsAtTheSimulationsTime() {
        partnerWith(1);
        Campaign campaign = campaign(1);
        moved(1, Duration.ofDays(10));
        atRest();
        campaign.bySource("start").statusCode(202);
        atRest();
        String transfer = campaign.transferOf(customers.get(0));
        Calls.asTarget(cast).body("{\"status\":\"reject\"}").patch("/v1/customers/" + customers.get(0) + "/transfers/" + transfer).then().statusCode(200);
        stage.update("update departure set status = 'CHOSEN' where id = ?", UUID.fromString(transfer));
        assertEquals(1, drive.steps(campaign.id));
        assertEquals(0, drive.steps(campaign.id));
        assertEquals(1, stage.number("select count(*) from transfer where source_id = ?", cast.source));
        assertEquals(1, stage.number("select count(*) from departure where id = ? and tries = 1 and not_before between now() + interval '9 days' and now() + interval '11 days'",
                UUID.fromString(transfer)));
        asSource(cast).get(QUIESCENT).then().statusCode(200).body("waitingFor", hasItem("1 off-boardings under way"));
    }

    private void partnerWith(int many) {
        cast = stage.in("simulation:of-" + UUID.randomUUID(), Cast.Fact.CUSTOMER_CREATED, Cast.Fact.SOURCE_RELATED, Cast.Fact.TARGET_RELATED, Cast.Fact.CUSTOMER_AGREED);
        customers.clear();
        Leavers leavers = new Leavers(cast);
        for (int number = 0; number < many; number++) {
            customers.add(leavers.customer());
        }
        stage.heard();
    }

    private Campaign campaign(int waveSize) {
        return Campaign.of(cast, waveSize, 1, customers.toArray(UUID[]::new));
    }

    private void moved(int times, Duration ahead) {
        cast.clockMoved(times, ahead.toString());
        stage.heard();
    }

    private void gone(Campaign campaign, UUID customer) {
        cast.groupMoved(campaign.transferOf(customer), "0");
        stage.heard();
    }

    /** Asks until the service is at rest; that it does what is due before it says so is what is tested. */
    private void atRest() {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        JsonPath answer;
        do {
            answer = asSource(cast).get(QUIESCENT).then().statusCode(200).extract().jsonPath();
            assertTrue(System.nanoTime() < deadline, answer.prettify());
        } while (!answer.getBoolean("quiescent"));
    }
}
