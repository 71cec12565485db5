package io.twotier.platform.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.twotier.platform.TenantClock;
import io.twotier.platform.event.Inbox;
import io.twotier.platform.note.FactListener;
import io.twotier.platform.note.Kept;
import io.twotier.platform.note.KitTest;
import io.twotier.platform.note.Told;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Who lives in which simulation, and what time it is there. */
@KitTest
class SimulationTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Inject
    Inbox inbox;
    @Inject
    FactListener listener;
    @Inject
    SimulatedTenants tenants;
    @Inject
    SimulationClocks clocks;
    @Inject
    TenantClock clock;
    @Inject
    SimulationSweeper sweeper;
    @Inject
    Swept swept;
    @Inject
    Kept kept;
    @Inject
    EntityManager entities;
    @Inject
    DataSource database;

    @Test
    void whoAnEventOfASimulationIsKeyedByLivesThere() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        UUID outside = UUID.randomUUID();
        hear(one + ":" + other, "simulation", "spring-" + one);
        hear(outside.toString(), "production", null);
        hear("nobody", "simulation", "spring-" + one);
        assertEquals(Optional.of("simulation:spring-" + one), tenants.environmentOf(one));
        assertEquals(Optional.of("simulation:spring-" + one), tenants.environmentOf(other));
        assertEquals(Optional.empty(), tenants.environmentOf(outside));
    }

    /** The fact is noted, and the note says where it belongs. */
    @Test
    void whatIsSaidInASimulationIsCountedAndCarriesItsName() {
        String name = "autumn-" + UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        assertEquals(0, tenants.spoken("simulation:" + name));
        hear(key, "simulation", name);
        hear(key, "simulation", name);
        assertEquals(2, tenants.spoken("simulation:" + name));
    }

    @Test
    void aTenantLivesAtTheTimeOfItsSimulationAndEverybodyElseAtTheSystems() {
        UUID tenant = UUID.randomUUID();
        String environment = "simulation:" + tenant;
        hear(tenant.toString(), "simulation", tenant.toString());
        move(environment, Duration.ofDays(2), 2);
        move(environment, Duration.ofDays(1), 1);
        awaitNoticed();
        assertEquals(Duration.ofDays(2), clocks.ahead(tenant));
        assertEquals(Duration.ZERO, clocks.ahead(UUID.randomUUID()));
        assertTrue(Duration.between(Instant.now().plus(Duration.ofDays(2)), clock.now(tenant)).abs().toMinutes() < 5);
        assertEquals(NOON.minus(Duration.ofDays(2)), clock.systemTime(tenant, NOON));
        assertEquals(NOON, clock.systemTime(UUID.randomUUID(), NOON));
        assertEquals("2026-11-24 12:00:00+00", timeIn(environment));
        assertEquals("2026-11-22 12:00:00+00", timeIn("production"));
        assertTrue(clocks.moved(NOON).contains(new Present(environment, NOON.plus(Duration.ofDays(2)))));
        assertEquals(new Present("simulation:unmoved", NOON), clocks.in("simulation:unmoved", NOON));
    }

    @Test
    void eachSimulationIsSweptAtItsTimeUntilNothingIsLeftAndOneThatFailsHoldsUpNoOther() {
        String failing = "simulation:a-" + UUID.randomUUID();
        String moved = "simulation:b-" + UUID.randomUUID();
        String unmoved = "simulation:c-" + UUID.randomUUID();
        swept.failIn(failing);
        move(failing, Duration.ofDays(1), 1);
        move(moved, Duration.ofDays(3), 1);
        awaitNoticed();
        sweeper.sweepAll();
        assertEquals(1, swept.of(failing).size());
        assertEquals(1, swept.of(moved).size());
        assertTrue(Duration.between(Instant.now().plus(Duration.ofDays(3)), swept.of(moved).get(0).now()).abs().toMinutes() < 5);
        assertEquals(List.of(), swept.of(unmoved));
        assertEquals(1, sweeper.sweep(unmoved));
        assertEquals(2, swept.of(unmoved).size());
        assertEquals(0, sweeper.sweep(failing));
    }

    @Test
    void whileNoClockWasMovedATimeCostsNoQuery() {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery("delete from simulation_clock").executeUpdate());
        AtomicInteger asked = new AtomicInteger();
        SimulationClocks fresh = new SimulationClocks(entities, counting(asked));
        for (int i = 0; i < 1_000; i++) {
            assertEquals(Duration.ZERO, fresh.ahead(UUID.randomUUID()));
        }
        assertTrue(asked.get() <= 2, asked + " queries");
    }

    private DataSource counting(AtomicInteger asked) {
        return (DataSource) Proxy.newProxyInstance(DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, args) -> {
            asked.incrementAndGet();
            return method.invoke(database, args);
        });
    }

    private void move(String environment, Duration ahead, long sequence) {
        QuarkusTransaction.requiringNew().run(() -> clocks.moved(environment, ahead, sequence, Instant.now()));
    }

    /** Until this replica has looked again whether there are clocks. */
    private void awaitNoticed() {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!clocks.noticedEverywhere()) {
            assertTrue(System.nanoTime() < deadline);
            Thread.onSpinWait();
        }
    }

    private String timeIn(String environment) {
        return kept.text("select to_char(time_in(?, '2026-11-22T12:00:00Z') at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') || '+00'", environment);
    }

    private void hear(String key, String environment, String simulation) {
        Told fact = Told.of(Told.newFact(), 1, "a fact");
        ConsumerRecord<String, byte[]> told = fact.received();
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(told.topic(), told.partition(), told.offset(), key, told.value());
        told.headers().forEach(header -> record.headers().add(header));
        record.headers().remove("ce_environment").add("ce_environment", environment.getBytes(StandardCharsets.UTF_8));
        if (simulation != null) {
            record.headers().add("ce_simulation", simulation.getBytes(StandardCharsets.UTF_8));
        }
        inbox.receive(Told.batch(List.of(record)), listener.handlers());
    }
}
