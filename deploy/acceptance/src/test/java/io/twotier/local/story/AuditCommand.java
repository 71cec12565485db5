package io.twotier.local.story;

import io.twotier.local.Suite;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The commands that verify a service's audit and what participants read of all, run as {@code docs/audit.md} says. */
record AuditCommand(Suite suite, Path root, Path home) {

    /** @param status as documented: 0 when the chain is whole @param told all it printed */
    record Verdict(int status, String told) {
    }

    Verdict verify(String service) throws IOException, InterruptedException {
        return run("io.twotier.platform.audit.VerifyAudit", service);
    }

    /** The logs of all participants. */
    Verdict verifyLogs() throws IOException, InterruptedException {
        return run("io.twotier.platform.feed.audit.VerifyRecords", "feed");
    }

    private Verdict run(String main, String service) throws IOException, InterruptedException {
        Properties secrets = new Properties();
        try (InputStream in = Files.newInputStream(home.resolve("secrets.properties"))) {
            secrets.load(in);
        }
        Path program = root.resolve(Suite.module(service)).resolve("target/quarkus-app");
        ProcessBuilder command = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-cp", program.resolve("lib/main") + "/*:" + program.resolve("app") + "/*", main,
                suite.postgres() + service, service + "_app").redirectErrorStream(true);
        command.environment().put("QUARKUS_DATASOURCE_PASSWORD", secrets.getProperty("postgres-app"));
        command.environment().put("TWOTIER_TOKEN_SECRET", secrets.getProperty("token"));
        Process process = command.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Verdict(process.waitFor(), told);
    }
}
