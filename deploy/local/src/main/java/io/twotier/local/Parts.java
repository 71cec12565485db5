package io.twotier.local;

import io.twotier.platform.gateway.Gateway;
import io.twotier.platform.testkit.KafkaServer;
import io.twotier.platform.testkit.KeycloakServer;
import io.twotier.platform.testkit.MailServer;
import io.twotier.platform.testkit.PostgresServer;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Puts the parts of a suite together: what each is started with and how it is known to answer. */
final class Parts {

    /** People sign in at these in a browser. */
    private static final Set<String> WITH_PAGES = Set.of("partner", "customer", "agreement");
    /** Off by default; here it can be seen. */
    private static final Set<String> WITH_INVITATIONS = Set.of("partner", "customer");
    /** Those that make the first administrators of new tenants. */
    private static final Set<String> WITH_ADMINISTRATORS = Set.of("customer", "partner");

    private final Options options;
    private final Ports ports;
    private final Home home;
    private final Secrets secrets;
    private final MailServer mails;
    private final PostgresServer postgres;
    private final List<String> services;
    private final StartCache cache;

    Parts(Options options, Home home) throws IOException {
        this.options = options;
        this.ports = options.ports();
        this.home = home;
        this.secrets = Secrets.in(home.directory());
        this.cache = new StartCache(home.directory().resolve("cache"), options.learn());
        this.mails = new MailServer(ports.of("smtp"));
        this.postgres = new PostgresServer(new PostgresServer.Settings(home.data("postgres"), options.tools().resolve("postgres"), home.log("postgres"),
                ports.of("postgres"), true, secrets.get("postgres-admin"), secrets.get("postgres-owner"), secrets.get("postgres-app")));
        this.services = PostgresServer.SERVICES.stream().filter(service -> Files.exists(jar(service))).toList();
    }

    /** In the order they are shown. */
    List<Part> all() {
        List<Part> parts = new ArrayList<>(List.of(postgres(), kafka(), keycloak(), mail(), gateway()));
        services.forEach(service -> parts.add(service(service)));
        return parts;
    }

    /** Services that cannot be started because they were not packaged. */
    List<String> missing() {
        return PostgresServer.SERVICES.stream().filter(service -> !services.contains(service)).toList();
    }

    PostgresPart postgres() {
        return new PostgresPart(postgres);
    }

    Suite suite() {
        Map<String, URI> addresses = new LinkedHashMap<>();
        services.forEach(service -> addresses.put(service, URI.create(ports.url(service))));
        return new Suite(URI.create(ports.url("gateway")), addresses, URI.create(ports.url("keycloak")), secrets.get("keycloak-admin"),
                secrets.get("app-client"), Options.DEMO_PASSWORD, kafkaAddress(), postgres.jdbcUrl(""), secrets.get("postgres-admin"), mails::mails);
    }

    private Part kafka() {
        return child("kafka", kafkaAddress(), Set.of(), progress -> logged("kafka", java("kafka", kafkaJar(),
                "-Djava.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n",
                "-cp", System.getProperty("java.class.path"), KafkaServer.class.getName(),
                Integer.toString(ports.of("kafka")), Integer.toString(ports.of("kafka-controller")), home.data("kafka").toString())),
                Probe.tcp(ports.of("kafka")));
    }

    private Part keycloak() {
        Components components = Components.load();
        Path keycloakHome = options.tools().resolve("keycloak-" + components.keycloakVersion());
        KeycloakServer server = new KeycloakServer(new KeycloakServer.Settings(components.keycloakZip(), keycloakHome, home.data("keycloak"),
                options.root().resolve("deploy/keycloak/realm.json"), javaProgram(), home.log("keycloak"),
                ports.of("keycloak"), ports.of("keycloak-health"), Map.of(
                        "TWOTIER_PUBLIC_URL", ports.url("gateway"),
                        "TWOTIER_ADMIN_SECRET", secrets.get("admin-client"),
                        "TWOTIER_APP_SECRET", secrets.get("app-client"),
                        "TWOTIER_WEB_SECRET", secrets.get("web-client"),
                        "TWOTIER_DEMO_PASSWORD", Options.DEMO_PASSWORD,
                        "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("keycloak-admin"))));
        return child("keycloak", server.url(), Set.of(), progress -> {
            server.prepare(progress);
            List<String> jvmOptions = new ArrayList<>(List.of(home.mark("keycloak")));
            jvmOptions.addAll(cache.options("keycloak", keycloakHome.resolve("lib/quarkus-run.jar")));
            return server.launch(jvmOptions);
        }, server::ready);
    }

    private Part mail() {
        return new OwnPart("mail", ports.url("mail"), () -> {
            mails.start();
            MailView view = new MailView(mails, ports.of("mail"));
            return () -> {
                view.close();
                mails.close();
            };
        });
    }

    private Part gateway() {
        Map<String, String> upstreams = services.stream().collect(Collectors.toMap(service -> service, service -> "127.0.0.1:" + ports.of(service)));
        return new OwnPart("gateway", ports.url("gateway"), () -> Gateway.start("127.0.0.1", ports.of("gateway"), upstreams, URI.create(ports.issuer())));
    }

    private Part service(String name) {
        return child(name, ports.url(name), Set.of("postgres"), progress -> {
            ProcessBuilder builder = logged(name, java(name, jar(name), "-jar", jar(name).toString()));
            builder.environment().putAll(environment(name));
            return builder;
        }, Probe.http(ports.url(name) + "/q/health/ready"));
    }

    private Part child(String name, String address, Set<String> needs, ChildPart.Preparation preparation, BooleanSupplier ready) {
        // A Java that learns writes its cache while it stops.
        return new ChildPart(name, address, needs, home, preparation, ready, Duration.ofSeconds(options.learn() ? 180 : 20));
    }

    private Map<String, String> environment(String service) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service)));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(service));
        environment.put("QUARKUS_DATASOURCE_USERNAME", service + "_app");
        environment.put("QUARKUS_DATASOURCE_PASSWORD", secrets.get("postgres-app"));
        environment.put("QUARKUS_FLYWAY_JDBC_URL", postgres.jdbcUrl(service));
        environment.put("QUARKUS_FLYWAY_USERNAME", service + "_owner");
        environment.put("QUARKUS_FLYWAY_PASSWORD", secrets.get("postgres-owner"));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafkaAddress());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", ports.issuer());
        environment.put("QUARKUS_MAILER_HOST", "127.0.0.1");
        environment.put("QUARKUS_MAILER_PORT", Integer.toString(ports.of("smtp")));
        environment.put("TWOTIER_PUBLIC_URL", ports.url("gateway"));
        environment.put("TWOTIER_TOKEN_SECRET", secrets.get("token"));
        if (WITH_PAGES.contains(service)) {
            environment.put("TWOTIER_WEB_CLIENT_SECRET", secrets.get("web-client"));
        }
        if (WITH_INVITATIONS.contains(service)) {
            environment.put("TWOTIER_INVITATIONS_EXPIRE_AFTER", "P30D");
        }
        if (service.equals("partner")) {
            environment.put("TWOTIER_PAGES_ENROLLMENT_URL", ports.url("partner") + "/q/swagger-ui/");
        }
        if (service.equals("feed")) {
            environment.put("TWOTIER_WEBHOOKS_ALLOW_PRIVATE_TARGETS", "true");
        }
        if (WITH_ADMINISTRATORS.contains(service)) {
            environment.put("QUARKUS_KEYCLOAK_ADMIN_CLIENT_SERVER_URL", ports.url("keycloak"));
            environment.put("QUARKUS_KEYCLOAK_ADMIN_CLIENT_CLIENT_SECRET", secrets.get("admin-client"));
        }
        return environment;
    }

    private Path jar(String service) {
        return options.root().resolve(Suite.module(service)).resolve("target/quarkus-app/quarkus-run.jar");
    }

    private String kafkaAddress() {
        return "127.0.0.1:" + ports.of("kafka");
    }

    /** The light compiler only: a local suite starts often and is seldom hot; {@code --java} can say otherwise. */
    private List<String> java(String part, Path program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(javaProgram().toString(), home.mark(part),
                "-XX:+UseSerialGC", "-Xmx256m", "-XX:TieredStopAtLevel=1"));
        if (Runtime.version().feature() >= 23) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(cache.options(part, program));
        command.addAll(options.java());
        command.addAll(List.of(arguments));
        return command;
    }

    private static Path kafkaJar() {
        return Path.of(URI.create(KafkaServer.class.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    private ProcessBuilder logged(String part, List<String> command) {
        return new ProcessBuilder(command).directory(home.directory().toFile())
                .redirectErrorStream(true).redirectOutput(Redirect.appendTo(home.log(part).toFile()));
    }

    private static Path javaProgram() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
