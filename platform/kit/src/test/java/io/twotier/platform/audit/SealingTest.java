package io.twotier.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingTest {

    private static final String CHAIN = "select audit_id from audit_seal order by number";

    private AuditedDatabase database;

    @BeforeEach
    void empty() throws Exception {
        database = AuditedDatabase.empty();
    }

    @Test
    void whatIsCommittedIsSealedByTheNextRun() throws SQLException {
        List<UUID> written = database.write(3);
        assertEquals(3, database.seal());
        assertEquals(texts(written), database.ask(CHAIN));
        assertEquals(List.of("1", "2", "3"), database.ask("select number from audit_seal order by number"));
        assertTrue(database.verify().whole());
        assertEquals(0, database.seal());
    }

    @Test
    void aBacklogIsSealedInBatches() throws SQLException {
        List<UUID> written = database.write(5);
        assertEquals(List.of(2, 2, 1, 0), List.of(database.seal(new Sealing(database.chain), 2), database.seal(new Sealing(database.chain), 2),
                database.seal(new Sealing(database.chain), 2), database.seal(new Sealing(database.chain), 2)));
        assertEquals(texts(written), database.ask(CHAIN));
    }

    @Test
    void rowsOfSeveralWritersAreSealedBySeveralReplicasOnceAndWithoutAGap() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<Integer>> replicas = List.of(threads.submit(() -> sealWhile(writing)), threads.submit(() -> sealWhile(writing)));
            List<Callable<List<UUID>>> writers = Collections.nCopies(4, () -> database.write(100));
            Set<String> written = new HashSet<>();
            for (Future<List<UUID>> writer : threads.invokeAll(writers)) {
                written.addAll(texts(writer.get()));
            }
            writing.set(false);
            int sealed = replicas.get(0).get() + replicas.get(1).get() + database.seal();
            assertEquals(400, sealed);
            assertEquals(written, new HashSet<>(database.ask(CHAIN)));
            assertEquals(LongStream.rangeClosed(1, 400).mapToObj(Long::toString).toList(), database.ask("select number from audit_seal order by number"));
            assertTrue(database.verify().whole());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void nothingIsSealedBeforeAnOlderTransactionHasEnded() throws SQLException {
        try (Connection older = database.connect()) {
            older.setAutoCommit(false);
            UUID first = database.write(older);
            UUID second = database.write();
            assertEquals(0, database.seal());
            assertEquals(1, database.verify().waiting());
            older.commit();
            assertEquals(2, database.seal());
            assertEquals(texts(List.of(first, second)), database.ask(CHAIN));
        }
    }

    @Test
    void aRowWhosePositionWasDrawnEarlyAndThatCommitsLateIsSealedLaterAndHidesNothing() throws SQLException {
        UUID first = database.write();
        database.seal();
        UUID second = database.write();
        UUID late = database.write();
        database.tamper("update audit set position = -1 where id = '" + late + "'");
        Sealing oneByOne = new Sealing(database.chain);
        assertEquals(List.of(1, 1), List.of(database.seal(oneByOne, 1), database.seal(oneByOne, 1)));
        assertEquals(texts(List.of(first, second, late)), database.ask(CHAIN));
        assertTrue(database.verify().whole());
    }

    @Test
    void aReplicaLeavesTheSealingToTheOneThatIsAtIt() throws SQLException {
        database.write();
        try (Connection other = database.connect()) {
            other.setAutoCommit(false);
            assertEquals(1, new Sealing(database.chain).seal(other, Instant.EPOCH, 10));
            assertEquals(0, database.seal());
            other.rollback();
        }
        assertEquals(1, database.seal());
    }

    @Test
    void rowsThatCameFromAnotherClusterAreSealedAndSoAreThoseAfterThem() throws SQLException {
        UUID moved = database.write();
        database.tamper("update audit set xact = '99999999999'");
        assertEquals(1, database.seal());
        UUID next = database.write();
        assertEquals(1, database.seal());
        assertEquals(texts(List.of(moved, next)), database.ask(CHAIN));
        assertTrue(database.verify().whole());
    }

    @Test
    void aChainThatLostItsEndIsNotLengthenedByWhoSawIt() throws SQLException {
        Sealing running = new Sealing(database.chain);
        database.write(2);
        database.seal(running, 10);
        database.seal(running, 10);
        database.tamper("delete from audit_seal where number = 2");
        assertTrue(assertThrows(IllegalStateException.class, () -> database.seal(running, 10)).getMessage().startsWith("the audit chain was cut: it ended with 2:"));
    }

    @Test
    void theServiceCanOnlyAddToTheAuditAndItsSeals() throws SQLException {
        database.write();
        database.seal();
        for (String command : List.of("update audit set actor = ''", "delete from audit", "truncate audit", "update audit_seal set number = 2", "delete from audit_seal",
                "truncate audit_seal")) {
            try (Connection connection = database.connect(); Statement sql = connection.createStatement()) {
                assertEquals("42501", assertThrows(SQLException.class, () -> sql.execute(command), command).getSQLState());
            }
        }
    }

    @Test
    void everyColumnOfAnAuditRowIsSealed() throws SQLException {
        List<String> columns = new ArrayList<>(database.ask("select column_name from information_schema.columns where table_schema = 'public' and table_name = 'audit'"));
        columns.remove("xact");
        assertEquals(Set.copyOf(AuditRow.COLUMNS), Set.copyOf(columns));
    }

    @Test
    void aDatabaseThatAlreadyHasItsServicesTablesGetsThePlatformsLaterOnes(@TempDir Path service) throws Exception {
        Properties settings = new Properties();
        settings.load(getClass().getResourceAsStream("/META-INF/microprofile-config.properties"));
        boolean outOfOrder = Boolean.parseBoolean(settings.getProperty("quarkus.flyway.out-of-order"));
        Files.writeString(service.resolve("V1001__own.sql"), "create table own (id int)");
        String[] locations = {"classpath:db/platform", "filesystem:" + service};
        database.flyway(locations).defaultSchema("older").ignoreMigrationPatterns("*:pending").target("0001").load().migrate();
        database.flyway("filesystem:" + service).defaultSchema("older").ignoreMigrationPatterns("*:missing").load().migrate();
        database.flyway(locations).defaultSchema("older").outOfOrder(outOfOrder).load().migrate();
        assertEquals(List.of("0001", "1001", "0002", "0003", "0004", "0005", "0006"), database.ask("select version from older.flyway_schema_history where version is not null order by installed_rank"));
    }

    private int sealWhile(AtomicBoolean writing) throws SQLException {
        Sealing sealing = new Sealing(database.chain);
        int sealed = 0;
        while (writing.get()) {
            sealed += database.seal(sealing, 7);
        }
        return sealed + drain(sealing);
    }

    private int drain(Sealing sealing) throws SQLException {
        int sealed = 0;
        for (int batch = database.seal(sealing, 7); batch > 0; batch = database.seal(sealing, 7)) {
            sealed += batch;
        }
        return sealed;
    }

    private static List<String> texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }
}
