package io.twotier.platform.testkit;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A real Keycloak on loopback, from its distribution zip, with our realm. */
public final class KeycloakServer implements AutoCloseable {

    private static final String BUILT = ".twotier-built";

    /**
     * How a server is run.
     *
     * @param distribution   the zip from Maven
     * @param home           where it is unpacked and built, once; may serve many data directories, one after the other
     * @param dataDir        its database, kept between starts
     * @param realm          the realm file, imported when the realm is not there yet
     * @param java           the java program to run it with
     * @param logFile        its output
     * @param port           of the realm, on 127.0.0.1
     * @param managementPort of its health page
     * @param environment    values for the placeholders of the realm file, and {@code KC_BOOTSTRAP_ADMIN_*}
     */
    public record Settings(Path distribution, Path home, Path dataDir, Path realm, Path java, Path logFile, int port, int managementPort,
                           Map<String, String> environment) {
    }

    private final Settings settings;
    private Process process;

    public KeycloakServer(Settings settings) {
        this.settings = settings;
    }

    public String url() {
        return "http://127.0.0.1:" + settings.port();
    }

    /** What services are given as their provider's address, and tokens carry as {@code iss}. */
    public String issuer(String realm) {
        return url() + "/realms/" + realm;
    }

    /** Unpacks and builds unless that was done; takes half a minute the first time. */
    public void prepare(Consumer<String> progress) throws IOException, InterruptedException {
        Path home = settings.home();
        if (Files.exists(home.resolve(BUILT))) {
            return;
        }
        if (!Files.exists(home)) {
            progress.accept("unpacking, once");
            unpack();
        }
        progress.accept("building, once, about 30 s");
        ProcessBuilder build = new ProcessBuilder("sh", home.resolve("bin/kc.sh").toString(), "build", "--db=dev-file", "--health-enabled=true")
                .redirectErrorStream(true).redirectOutput(Redirect.appendTo(settings.logFile().toFile()));
        build.environment().put("JAVA", settings.java().toString());
        int result = build.start().waitFor();
        if (result != 0) {
            throw new IOException("Keycloak's build failed with " + result + ", see " + settings.logFile());
        }
        Files.createFile(home.resolve(BUILT));
    }

    /** Starts the prepared server; returns before it is {@link #ready}. */
    public KeycloakServer start() throws IOException {
        process = launch(List.of()).start();
        return this;
    }

    /** What starts the prepared server, with more Java options, for a caller that looks after the process itself. */
    public ProcessBuilder launch(List<String> jvmOptions) throws IOException {
        Path imports = Files.createDirectories(settings.home().resolve("data/import"));
        Files.copy(settings.realm(), imports.resolve("realm.json"), StandardCopyOption.REPLACE_EXISTING);
        Files.createDirectories(settings.dataDir());
        ProcessBuilder builder = new ProcessBuilder(command(jvmOptions))
                .redirectErrorStream(true).redirectOutput(Redirect.appendTo(settings.logFile().toFile()));
        builder.environment().putAll(settings.environment());
        return builder;
    }

    public boolean ready() {
        try {
            HttpURLConnection health = (HttpURLConnection) URI.create("http://127.0.0.1:" + settings.managementPort() + "/health/ready").toURL().openConnection();
            health.setConnectTimeout(1_000);
            health.setReadTimeout(1_000);
            return health.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        if (process != null) {
            new OsProcess(process.toHandle()).end(Duration.ofSeconds(15));
            process = null;
        }
    }

    private void unpack() throws IOException {
        Path parent = Files.createDirectories(settings.home().getParent());
        Path unpacking = Files.createTempDirectory(parent, "unpacking-");
        try {
            Archives.unzip(settings.distribution(), unpacking);
            try (var roots = Files.list(unpacking)) {
                // The move makes it all or nothing: a start that is cut off here unpacks again.
                Files.move(roots.findFirst().orElseThrow(() -> new IOException("Empty: " + settings.distribution())), settings.home());
            }
        } finally {
            Archives.delete(unpacking);
        }
    }

    /** Java directly, not {@code kc.sh start}: the script forces another collector and hides the process id. */
    private List<String> command(List<String> jvmOptions) {
        Path home = settings.home();
        List<String> command = new ArrayList<>();
        command.add(settings.java().toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-Xms64m", "-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-Dkc.config.built=true", "-Dkc.home.dir=" + home, "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dpicocli.disable.closures=true",
                "--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-cp", home.resolve("lib/quarkus-run.jar").toString(), "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start", "--optimized", "--http-enabled=true", "--http-host=127.0.0.1", "--http-port=" + settings.port(),
                "--hostname=" + url(), "--cache=local", "--import-realm",
                // The passwords here are invented; at the usual cost, hashing them is half the work of a suite that makes many customers.
                "--spi-password-hashing--argon2--iterations=1", "--spi-password-hashing--argon2--memory=64",
                "--http-management-port=" + settings.managementPort(), "--log-level=warn,org.keycloak.exportimport:info",
                "--db-url=jdbc:h2:file:" + settings.dataDir().resolve("keycloakdb") + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE"));
        return command;
    }
}
