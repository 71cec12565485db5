package io.twotier.platform.simulation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.twotier.platform.event.Received;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * How far the clocks of simulations were moved. What was told to one replica is asked of the database by all of them, so none is behind another;
 * but nobody asks it anything while no clock was ever moved, which is looked at again every {@link #LOOK_AGAIN}.
 */
@ApplicationScoped
public class SimulationClocks {

    static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private static final String AHEAD = """
            select c.ahead_micros from simulated_tenant t join simulation_clock c on c.environment = t.environment where t.tenant = ?""";

    private final EntityManager entities;
    private final DataSource database;
    private volatile boolean everMoved;
    private volatile long looked = System.nanoTime() - LOOK_AGAIN.toNanos();

    SimulationClocks(EntityManager entities, DataSource database) {
        this.entities = entities;
        this.database = database;
    }

    /** How far ahead of the system's clock a tenant lives. */
    public Duration ahead(UUID tenant) {
        return everMoved() ? Duration.of(number(AHEAD, tenant, 0), ChronoUnit.MICROS) : Duration.ZERO;
    }

    /** In the transaction at hand. @param sequence what is told with a lower one is older and changes nothing */
    public void moved(String environment, Duration ahead, long sequence, Instant now) {
        SimulationClock clock = entities.find(SimulationClock.class, environment);
        if (clock == null) {
            clock = SimulationClock.of(environment, now);
            entities.persist(clock);
        }
        clock.moved(ahead, sequence);
    }

    /** What the owner of the clocks says of one. */
    public void told(Received<ClockMoved> event) {
        moved(event.environment(), Duration.parse(event.data().ahead()), event.sequence(), Instant.now());
    }

    /** The time in each simulation whose clock was moved, read anew whatever this thread has read before. */
    List<Present> moved(Instant systemTime) {
        return everMoved() ? QuarkusTransaction.requiringNew().call(() -> entities.createQuery("from simulation_clock order by environment", SimulationClock.class)
                .getResultStream().map(clock -> new Present(clock.environment(), clock.timeAt(systemTime))).toList()) : List.of();
    }

    /** The time in one simulation, whether or not its clock was ever moved. */
    Present in(String environment, Instant systemTime) {
        return QuarkusTransaction.requiringNew().call(() -> {
            SimulationClock clock = entities.find(SimulationClock.class, environment);
            return new Present(environment, clock == null ? systemTime : clock.timeAt(systemTime));
        });
    }

    /** Whether every replica has noticed by now that clocks were moved here at all. */
    boolean noticedEverywhere() {
        return number("select coalesce(extract(epoch from clock_timestamp() - min(told_at)) * 1000, 1e9)::bigint from simulation_clock", null, 0)
                > 2 * LOOK_AGAIN.toMillis();
    }

    private boolean everMoved() {
        if (!everMoved && System.nanoTime() - looked > LOOK_AGAIN.toNanos()) {
            everMoved = number("select count(*) from (select 1 from simulation_clock limit 1) found", null, 0) > 0;
            looked = System.nanoTime();
        }
        return everMoved;
    }

    private long number(String sql, UUID tenant, long otherwise) {
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement(sql)) {
            if (tenant != null) {
                select.setObject(1, tenant);
            }
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : otherwise;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the clocks of simulations cannot be read", e);
        }
    }
}
