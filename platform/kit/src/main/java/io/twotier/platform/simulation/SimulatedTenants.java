package io.twotier.platform.simulation;

import io.twotier.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** Who lives in a simulation: every tenant that an event of one is keyed by. Nobody ever leaves, so what is known is known for good. */
@ApplicationScoped
public class SimulatedTenants {

    private final DataSource database;
    private final Map<UUID, String> known = new ConcurrentHashMap<>();

    public SimulatedTenants(DataSource database) {
        this.database = database;
    }

    /** The environment of a tenant that lives in a simulation, as far as this service was told. */
    public Optional<String> environmentOf(UUID tenant) {
        String environment = known.get(tenant);
        return environment != null ? Optional.of(environment) : read(tenant);
    }

    /** As {@link #environmentOf}, without asking the database. @param tenant or null */
    public Optional<String> knownOf(UUID tenant) {
        return tenant == null ? Optional.empty() : Optional.ofNullable(known.get(tenant));
    }

    /** In the transaction that says or hears an event of {@code environment}. @param key what the event is keyed by, ids with colons between them */
    public void live(String environment, String key) {
        if (!World.simulated(environment)) {
            return;
        }
        for (String part : key.split(":")) {
            UUID tenant = Ids.lenient(part);
            if (!tenant.equals(Ids.NOTHING) && !known.containsKey(tenant)) {
                keep(tenant, environment);
            }
        }
    }

    /** In the transaction that says an event of {@code environment}. */
    public void spoke(Connection connection, String environment) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into simulated_event (environment) values (?)")) {
            insert.setString(1, environment);
            insert.executeUpdate();
        }
    }

    /** How many events were said in a simulation. */
    public long spoken(String environment) {
        try (Connection connection = database.getConnection();
             PreparedStatement select = connection.prepareStatement("select count(*) from simulated_event where environment = ?")) {
            select.setString(1, environment);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("simulated events cannot be counted", e);
        }
    }

    private void keep(UUID tenant, String environment) {
        try (Connection connection = database.getConnection(); PreparedStatement insert = connection.prepareStatement(
                "insert into simulated_tenant (tenant, environment) values (?, ?) on conflict (tenant) do nothing")) {
            insert.setObject(1, tenant);
            insert.setString(2, environment);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a simulated tenant cannot be kept", e);
        }
    }

    private Optional<String> read(UUID tenant) {
        try (Connection connection = database.getConnection();
             PreparedStatement select = connection.prepareStatement("select environment from simulated_tenant where tenant = ?")) {
            select.setObject(1, tenant);
            try (ResultSet row = select.executeQuery()) {
                Optional<String> found = row.next() ? Optional.of(row.getString(1)) : Optional.empty();
                found.ifPresent(environment -> known.put(tenant, environment));
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a simulated tenant cannot be looked for", e);
        }
    }
}
