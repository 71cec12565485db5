package io.twotier.local.story;

import io.twotier.local.Suite;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What the services keep, read as the superuser: what nobody is shown must add up too. */
record Books(Suite suite) {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    /** The rows of a query on a service's database, each with its columns as text. */
    List<String> rows(String service, String query) {
        try (Connection connection = DriverManager.getConnection(suite.postgres() + service, "postgres", suite.postgresAdminPassword());
             Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                List<String> columns = new ArrayList<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    columns.add(row.getString(column));
                }
                rows.add(String.join(" ", columns));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(service + ": " + query, e);
        }
    }

    /** Looks until it is as wanted, at most half a minute. @return what was seen last */
    static <T> T settled(Supplier<T> look, Predicate<T> wanted) {
        Instant deadline = Instant.now().plus(LONGEST);
        T seen = look.get();
        while (!wanted.test(seen) && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            seen = look.get();
        }
        return seen;
    }
}
