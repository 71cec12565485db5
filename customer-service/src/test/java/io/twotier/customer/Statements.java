package io.twotier.customer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** What the service asks the database, and what the database does about it. */
@PersistenceUnitExtension
public class Statements implements StatementInspector {

    private static final String PAGE_OF_CUSTOMERS = "select distinct";

    private final transient Queue<String> asked = new ConcurrentLinkedQueue<>();
    @Inject
    transient Rows rows;

    /** @param blocks of the database's memory that were looked at */
    record Plan(long rows, long blocks, String text) {
    }

    @Override
    public String inspect(String sql) {
        if (sql.startsWith(PAGE_OF_CUSTOMERS)) {
            asked.add(sql);
        }
        return sql;
    }

    /** The statement that finds the page. */
    String during(Runnable call) {
        asked.clear();
        call.run();
        return asked.element();
    }

    Plan plan(String sql, Object... parameters) {
        String text = rows.of("explain (analyze, buffers, format json) " + sql, parameters).get(0);
        try {
            JsonNode plan = new ObjectMapper().readTree(text).get(0).get("Plan");
            return new Plan(plan.get("Actual Rows").asLong(), plan.get("Shared Hit Blocks").asLong() + plan.get("Shared Read Blocks").asLong(), text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(text, e);
        }
    }

    /** As the owner of the tables. */
    void maintain(String command) {
        var config = ConfigProvider.getConfig();
        try (Connection connection = DriverManager.getConnection(config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class), config.getValue("quarkus.flyway.password", String.class));
             Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
