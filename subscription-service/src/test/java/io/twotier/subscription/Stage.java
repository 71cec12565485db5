package io.twotier.subscription;

import io.twotier.platform.testkit.Listening;
import io.twotier.platform.testkit.TopicProbe;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the tests with a running service share: the servers, a cast of their own, and a look into the database. */
class Stage {

    static final Duration SOON = Duration.ofSeconds(20);
    static final String EVENTS = "subscription-events";
    private static final String[] UPSTREAM = {"partner-events", "customer-events", "agreement-events", "transfer-events"};

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    DataSource database;

    Told told;
    Scene scene;

    @BeforeEach
    void open() {
        told = new Told(brokers);
        Listening.await(database, told.probe, UPSTREAM);
        scene = new Scene(told);
    }

    @AfterEach
    void close() {
        told.close();
    }

    /** The rows of a query, each with its columns as text. */
    List<List<String>> rows(String sql, Object... values) {
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            List<List<String>> rows = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    List<String> row = new ArrayList<>();
                    for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                        row.add(found.getString(column));
                    }
                    rows.add(row);
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The event of this type about this subject. */
    ConsumerRecord<String, String> event(String type, String subject) {
        return told.probe.await(EVENTS, seen -> is(seen, type, subject), SOON);
    }

    static boolean is(ConsumerRecord<String, String> seen, String type, String subject) {
        return ("io.twotier.subscription." + type + ".v1").equals(TopicProbe.header(seen, "ce_type")) && subject.equals(TopicProbe.header(seen, "ce_subject"));
    }

    /** Runs the same call several times at the same moment. */
    static <T> List<T> atOnce(List<Callable<T>> calls) {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> call : calls) {
                running.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
