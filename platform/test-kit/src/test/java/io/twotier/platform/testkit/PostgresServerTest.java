package io.twotier.platform.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    private final int port = FreePorts.any();

    @TempDir
    Path home;

    private PostgresServer server;

    @BeforeEach
    void prepare() {
        server = new PostgresServer(settings(home, port));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void whatADurableServerHasCommittedIsThereAfterKillDashNine() throws Exception {
        server.start(List.of("partner"));
        assertEquals("on", ask("show fsync"));
        assertEquals("on", ask("show synchronous_commit"));
        assertEquals("on", ask("show full_page_writes"));
        execute("create table kept as select 7 as id");
        server.process().orElseThrow().kill();
        server.start(List.of("partner"));
        assertEquals("7", ask("select id from kept"));
    }

    @Test
    void aServerThatAKilledLauncherLeftIsStoppedCleanlyAndReplaced() throws Exception {
        Process launcher = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp", System.getProperty("java.class.path"), Owner.class.getName(), home.toString(), Integer.toString(port))
                .redirectErrorStream(true).start();
        try (var said = launcher.inputReader()) {
            assertTrue(said.lines().anyMatch("started"::equals));
        }
        new OsProcess(launcher.toHandle()).kill();
        long left = server.process().orElseThrow().pid();
        execute("create table kept as select 7 as id");
        try (Connection client = server.superuser("partner")) {
            assertTrue(client.isValid(1));
            server.start(List.of("partner", "customer"));
        }
        assertNotEquals(left, server.process().orElseThrow().pid());
        assertEquals("7", ask("select id from kept"));
        assertTrue(Files.readString(home.resolve("log")).contains("received fast shutdown request"));
    }

    /** A launcher that starts a server and waits to be killed. */
    static final class Owner {

        public static void main(String[] arguments) throws Exception {
            new PostgresServer(settings(Path.of(arguments[0]), Integer.parseInt(arguments[1]))).start(List.of("partner"));
            System.out.println("started");
            Thread.currentThread().join();
        }
    }

    private static PostgresServer.Settings settings(Path home, int port) {
        return new PostgresServer.Settings(home.resolve("data"), SharedServers.unpacked(), home.resolve("log"), port, true, "admin's", "owner", "app");
    }

    private void execute(String command) throws SQLException {
        try (Connection connection = server.superuser("partner"); Statement sql = connection.createStatement()) {
            sql.execute(command);
        }
    }

    private String ask(String question) throws SQLException {
        try (Connection connection = server.superuser("partner"); Statement sql = connection.createStatement();
                ResultSet answer = sql.executeQuery(question)) {
            assertTrue(answer.next());
            return answer.getString(1);
        }
    }
}
