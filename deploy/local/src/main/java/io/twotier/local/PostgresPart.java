package io.twotier.local;

import io.twotier.platform.testkit.OsProcess;
import io.twotier.platform.testkit.PostgresServer;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** PostgreSQL, which keeps its own process id beside its data. */
final class PostgresPart implements Part {

    private final PostgresServer server;
    private final String address;

    PostgresPart(PostgresServer server) {
        this.server = server;
        this.address = server.jdbcUrl("");
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public Optional<OsProcess> process() {
        return server.process();
    }

    @Override
    public void start(Consumer<String> progress) throws Exception {
        server.start();
    }

    @Override
    public void stop() throws IOException {
        server.close();
    }
}
