package io.twotier.platform.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A real PostgreSQL on loopback, unpacked from a Maven artefact, with one database and two roles per service. */
public final class PostgresServer implements AutoCloseable {

    /** The services that have a database. */
    public static final List<String> SERVICES = List.of("partner", "customer", "agreement", "subscription", "transfer", "feed");

    /**
     * How a server is run.
     *
     * @param dataDir       kept between starts; made when missing
     * @param workDir       where the binaries are unpacked, once
     * @param logFile       the server's own log
     * @param port          on 127.0.0.1
     * @param durable       true: an answered commit survives a crash; false: fast and forgetful, for tests
     * @param adminPassword of the superuser {@code postgres}; fixed by the first start
     * @param ownerPassword of every {@code <svc>_owner}
     * @param appPassword   of every {@code <svc>_app}
     */
    public record Settings(Path dataDir, Path workDir, Path logFile, int port, boolean durable,
                           String adminPassword, String ownerPassword, String appPassword) {
    }

    /** It prints a stack trace whenever it stops a server that was killed; what matters comes as exceptions and in the log file. */
    private static final Logger EMBEDDED = Logger.getLogger("io.zonky");

    private final Settings settings;
    private final PostgresRemains remains;
    private EmbeddedPostgres server;

    public PostgresServer(Settings settings) {
        EMBEDDED.setLevel(Level.OFF);
        this.settings = settings;
        this.remains = new PostgresRemains(settings.dataDir());
    }

    /** Ends what an earlier run left on the data directory, starts, and makes the databases of {@code services}. */
    public PostgresServer start(List<String> services) throws IOException, SQLException {
        close();
        Files.createDirectories(settings.dataDir());
        Files.createDirectories(settings.workDir());
        server = embedded();
        new ServiceDatabases(this, new ServiceDatabases.Passwords(settings.ownerPassword(), settings.appPassword())).create(services);
        return this;
    }

    public PostgresServer start() throws IOException, SQLException {
        return start(SERVICES);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + settings.port() + "/" + database;
    }

    /** A connection as superuser; for set-up, checks and benchmarks, never for a service. */
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), "postgres", settings.adminPassword());
    }

    /** The postmaster, while it runs. */
    public Optional<OsProcess> process() {
        return remains.postmaster();
    }

    /** Stops the server of this data directory cleanly, whoever started it. */
    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
            server = null;
        }
        remains.end();
    }

    private EmbeddedPostgres embedded() throws IOException {
        String durable = settings.durable() ? "on" : "off";
        Redirect log = Redirect.appendTo(settings.logFile().toFile());
        Path password = Files.writeString(Files.createTempFile("admin", ".password"), settings.adminPassword());
        try {
            // initdb gets the "locale" options as they are, so they also carry the authentication; the collation is
            // PostgreSQL's own, because a system's may be missing or sort differently on another machine.
            return EmbeddedPostgres.builder()
                    .setDataDirectory(settings.dataDir()).setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(settings.workDir().toFile())
                    .setPort(settings.port()).setRegisterShutdownHook(false)
                    .setOutputRedirector(log).setErrorRedirector(log)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setConnectConfig("password", settings.adminPassword())
                    .setLocaleConfig("auth", "scram-sha-256").setLocaleConfig("pwfile", password.toString())
                    .setLocaleConfig("locale", "C").setLocaleConfig("locale-provider", "builtin").setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setServerConfig("listen_addresses", "127.0.0.1").setServerConfig("unix_socket_directories", "")
                    .setServerConfig("fsync", durable).setServerConfig("synchronous_commit", durable).setServerConfig("full_page_writes", durable)
                    .start();
        } finally {
            Files.delete(password);
        }
    }
}
