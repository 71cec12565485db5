package io.twotier.platform.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** A service must have been given its partitions before a test may expect an answer within the barrier's time. */
public final class Listening {

    private static final int PATIENCE_SECONDS = 30;

    private Listening() {
    }

    /** Says something of no concern on each topic that nothing was heard of yet, and waits until it was heard. */
    public static void await(DataSource database, TopicProbe probe, String... topics) {
        Instant end = Instant.now().plusSeconds(PATIENCE_SECONDS);
        for (String topic : topics) {
            if (!heard(database, topic)) {
                probe.send(topic, "nobody", Map.of("ce_specversion", "1.0", "ce_id", UUID.randomUUID().toString(), "ce_type", "io.twotier.test.NothingToYou.v1",
                        "ce_subject", "nobody", "ce_sequence", "1", "ce_environment", "production", "ce_actor", "system:test",
                        "ce_correlationid", UUID.randomUUID().toString(), "ce_time", Instant.now().toString()), "{}");
            }
            while (!heard(database, topic)) {
                if (Instant.now().isAfter(end)) {
                    throw new AssertionError("nobody listens to " + topic);
                }
            }
        }
    }

    private static boolean heard(DataSource database, String topic) {
        try (Connection connection = database.getConnection();
             PreparedStatement select = connection.prepareStatement("select 1 from applied_offset where topic = ?")) {
            select.setString(1, topic);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
