package io.twotier.platform.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The servers of one test JVM. {@link TestServers} always reaches this class through the system class loader: Quarkus
 * drops the loader of a test resource on every restart of the application, and a broker must not lose its classes.
 */
public final class SharedServers {

    static final String PASSWORD = "test-only";

    /** The broker tells its life at level INFO; a test's output should tell the test's. Held, or the levels are collected. */
    private static final List<Logger> QUIET = Stream.of("kafka", "org.apache.kafka", "state.change.logger").map(Logger::getLogger).toList();

    private static SharedServers running;

    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final TokenIssuer issuer;
    private final Path home;

    private SharedServers() throws Exception {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        Path homes = Files.createDirectories(Path.of("target", "test-servers").toAbsolutePath());
        removeAbandoned(homes);
        home = Files.createDirectories(homes.resolve(Long.toString(ProcessHandle.current().pid())));
        postgres = new PostgresServer(new PostgresServer.Settings(home.resolve("postgres"), unpacked(), home.resolve("postgres.log"),
                FreePorts.any(), false, PASSWORD, PASSWORD, PASSWORD));
        kafka = new KafkaServer(FreePorts.any(), FreePorts.any(), home.resolve("kafka"));
        issuer = new TokenIssuer();
        System.setProperty(Tokens.ISSUER_PROPERTY, issuer.url());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "test-servers-stop"));
        CompletableFuture<Void> broker = CompletableFuture.runAsync(this::startKafka);
        postgres.start(List.of());
        broker.get(60, TimeUnit.SECONDS);
    }

    /** What a service's tests need to reach the servers, which are started by the first call. Called by reflection. */
    public static synchronized Map<String, String> configuration(String service) throws Exception {
        if (running == null) {
            running = new SharedServers();
        }
        return running.configurationOf(service);
    }

    /** PostgreSQL's programs, unpacked once per user and not once per module and clean. */
    static Path unpacked() {
        return Path.of(System.getProperty("java.io.tmpdir"), "twotier-postgres-" + System.getProperty("user.name"));
    }

    private Map<String, String> configurationOf(String service) throws SQLException {
        new ServiceDatabases(postgres, new ServiceDatabases.Passwords(PASSWORD, PASSWORD)).create(List.of(service));
        String jdbc = postgres.jdbcUrl(service);
        Map<String, String> configuration = new HashMap<>(Map.of(
                "quarkus.datasource.jdbc.url", jdbc,
                "quarkus.datasource.username", service + "_app",
                "quarkus.datasource.password", PASSWORD,
                "quarkus.flyway.jdbc-url", jdbc,
                "quarkus.flyway.username", service + "_owner",
                "quarkus.flyway.password", PASSWORD,
                "kafka.bootstrap.servers", kafka.bootstrapServers(),
                "quarkus.oidc.auth-server-url", issuer.url(),
                "twotier.token-secret", "a secret of tests only, long enough",
                "quarkus.http.test-port", "0"));
        QUIET.forEach(logger -> configuration.put("quarkus.log.category.\"" + logger.getName() + "\".level", "WARN"));
        return configuration;
    }

    private void startKafka() {
        Thread.currentThread().setContextClassLoader(SharedServers.class.getClassLoader());
        try {
            kafka.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void stop() {
        try {
            kafka.close();
            issuer.close();
            postgres.close();
            Archives.delete(home);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A test JVM that was killed could not stop its PostgreSQL; its home, named by its process id, tells. */
    private static void removeAbandoned(Path homes) throws IOException {
        try (Stream<Path> found = Files.list(homes)) {
            for (Path abandoned : found.filter(SharedServers::ownerIsGone).toList()) {
                new PostgresRemains(abandoned.resolve("postgres")).end();
                Archives.delete(abandoned);
            }
        }
    }

    private static boolean ownerIsGone(Path home) {
        return OsProcess.find(Long.parseLong(home.getFileName().toString()), "java").isEmpty();
    }
}
