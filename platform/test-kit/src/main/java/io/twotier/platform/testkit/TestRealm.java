package io.twotier.platform.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * A real Keycloak with our realm, for tests in which people sign in with a browser. It is the provider of the tenant {@code web} alone; the API's
 * tokens still come from {@link Tokens}. Needs the system property {@code twotier.keycloak.zip}.
 */
public final class TestRealm implements QuarkusTestResourceLifecycleManager {

    /** The password of every user of the realm, and of Keycloak's own {@code admin}. */
    public static final String PASSWORD = "test-only";

    /** Configuration key with Keycloak's own address, for its admin API. */
    public static final String URL = "twotier.test.keycloak-url";

    private static final String SECRET = "a client secret of tests only, long enough";
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private Path home;
    private KeycloakServer server;

    @Override
    public Map<String, String> start() {
        Path zip = Path.of(System.getProperty("twotier.keycloak.zip"));
        Path tools = Path.of(System.getProperty("java.io.tmpdir"), "twotier-keycloak-" + System.getProperty("user.name"));
        try {
            home = Files.createDirectories(Path.of("target", "test-servers-keycloak", UUID.randomUUID().toString()).toAbsolutePath());
            Files.createDirectories(tools);
            server = new KeycloakServer(new KeycloakServer.Settings(zip, tools.resolve(zip.getFileName().toString().replace(".zip", "")), home.resolve("data"),
                    Path.of("..", "deploy", "keycloak", "realm.json").toAbsolutePath().normalize(), Path.of(System.getProperty("java.home"), "bin", "java"),
                    home.resolve("keycloak.log"), FreePorts.any(), FreePorts.any(), environment()));
            // Unpacked and built once per user; who starts meanwhile would read half of it, or another realm file.
            try (FileChannel lock = FileChannel.open(tools.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE); var held = lock.lock()) {
                server.prepare(what -> { });
                Runtime.getRuntime().addShutdownHook(new Thread(server::close, "test-realm-stop"));
                server.start();
                awaitReady();
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("Keycloak did not start", e);
        }
        return Map.of("quarkus.oidc.web.auth-server-url", server.issuer("twotier"), "twotier.web-client-secret", SECRET, URL, server.url());
    }

    @Override
    public void stop() {
        if (server == null) {
            return;
        }
        server.close();
        try {
            Archives.delete(home);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The realm lets browsers come back to any port of this machine, so it need not know the one of the test. */
    private static Map<String, String> environment() {
        return Map.of("TWOTIER_PUBLIC_URL", "http://127.0.0.1:8080", "TWOTIER_ADMIN_SECRET", PASSWORD, "TWOTIER_APP_SECRET", PASSWORD,
                "TWOTIER_WEB_SECRET", SECRET, "TWOTIER_DEMO_PASSWORD", PASSWORD,
                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD);
    }

    private void awaitReady() throws InterruptedException {
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (!server.ready()) {
            if (System.nanoTime() > limit) {
                server.close();
                throw new IllegalStateException("Keycloak was not ready within " + START_LIMIT.toMinutes() + " minutes, see " + home);
            }
            Thread.sleep(200);
        }
    }
}
