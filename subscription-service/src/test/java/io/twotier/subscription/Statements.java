package io.twotier.subscription;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** What the service asks the database about subscriptions, and what the database does about it. */
@PersistenceUnitExtension
public class Statements implements StatementInspector {

    private final transient Queue<String> asked = new ConcurrentLinkedQueue<>();
    @Inject
    transient DataSource database;

    /** @param blocks of the database's memory that were looked at */
    record Plan(long rows, long blocks, String text) {
    }

    @Override
    public String inspect(String sql) {
        if (sql.contains(" from subscription ") || sql.startsWith("update subscription ")) {
            asked.add(sql);
        }
        return sql;
    }

    /** The statements about subscriptions, in their order. */
    List<String> during(Runnable call) {
        asked.clear();
        call.run();
        return List.copyOf(asked);
    }

    Plan plan(String sql, Object... parameters) {
        try (Connection connection = database.getConnection(); PreparedStatement explain = connection.prepareStatement("explain (analyze, buffers, format json) " + sql)) {
            for (int i = 0; i < parameters.length; i++) {
                explain.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = explain.executeQuery()) {
                row.next();
                JsonNode plan = Json.tree(row.getString(1)).get(0).get("Plan");
                return new Plan(plan.get("Actual Rows").asLong(), plan.get("Shared Hit Blocks").asLong() + plan.get("Shared Read Blocks").asLong(), row.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
