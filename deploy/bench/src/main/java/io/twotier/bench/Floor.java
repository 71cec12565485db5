package io.twotier.bench;

import io.twotier.local.Suite;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * What an accepted transfer cannot do without, on the same PostgreSQL server and broker while these serve the load: the commit of the acceptance, the hop of the
 * command, the commit of the move, the hop of the answer, the commit of the end. One after the other, with one small row each and nothing else.
 */
final class Floor implements AutoCloseable {

    private static final TopicPartition HOP = new TopicPartition("bench-hop", 0);
    private static final String VALUE = "x".repeat(700);

    private final Connection database;
    private final PreparedStatement insert;
    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;
    private final List<Long> commits = new ArrayList<>();
    private final List<Long> hops = new ArrayList<>();
    private final List<Long> sums = new ArrayList<>();

    Floor(Suite suite) throws SQLException, ExecutionException, InterruptedException {
        try (Connection admin = DriverManager.getConnection(suite.postgres() + "postgres", "postgres", suite.postgresAdminPassword());
             Statement statement = admin.createStatement()) {
            statement.execute("create database bench_floor");
        }
        database = DriverManager.getConnection(suite.postgres() + "bench_floor", "postgres", suite.postgresAdminPassword());
        try (Statement statement = database.createStatement()) {
            statement.execute("create table floor (id uuid primary key, value text)");
        }
        insert = database.prepareStatement("insert into floor values (?, ?)");
        Properties kafka = new Properties();
        kafka.putAll(Map.of("bootstrap.servers", suite.kafka(), "acks", "all", "linger.ms", "0", "fetch.min.bytes", "1"));
        try (Admin admin = Admin.create(kafka)) {
            admin.createTopics(List.of(new NewTopic(HOP.topic(), 1, (short) 1))).all().get();
        }
        producer = new KafkaProducer<>(kafka, new StringSerializer(), new StringSerializer());
        consumer = new KafkaConsumer<>(kafka, new StringDeserializer(), new StringDeserializer());
        consumer.assign(List.of(HOP));
        consumer.seekToBeginning(List.of(HOP));
    }

    /** Measures once. */
    void measure() throws SQLException {
        sums.add(commit() + hop() + commit() + hop() + commit());
    }

    private long commit() throws SQLException {
        long began = System.nanoTime();
        insert.setObject(1, UUID.randomUUID());
        insert.setString(2, VALUE);
        insert.executeUpdate();
        return kept(commits, began);
    }

    private long hop() {
        long began = System.nanoTime();
        producer.send(new ProducerRecord<>(HOP.topic(), "k", VALUE));
        while (consumer.poll(Duration.ofSeconds(1)).isEmpty()) {
            if (System.nanoTime() - began > Duration.ofSeconds(30).toNanos()) {
                throw new IllegalStateException("the broker does not deliver");
            }
        }
        return kept(hops, began);
    }

    private static long kept(List<Long> all, long began) {
        long took = System.nanoTime() - began;
        all.add(took);
        return took;
    }

    /** Forgets what was measured while everything warmed up. */
    void forget() {
        commits.clear();
        hops.clear();
        sums.clear();
    }

    Figures commits() {
        return Figures.of(commits);
    }

    Figures hops() {
        return Figures.of(hops);
    }

    /** Three commits and two hops. */
    Figures sums() {
        return Figures.of(sums);
    }

    @Override
    public void close() throws SQLException {
        producer.close();
        consumer.close();
        database.close();
    }
}
