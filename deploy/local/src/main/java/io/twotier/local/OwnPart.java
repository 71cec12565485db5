package io.twotier.local;

import io.twotier.platform.testkit.OsProcess;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** A part that runs inside the launcher. */
final class OwnPart implements Part {

    private final String name;
    private final String address;
    private final Callable<AutoCloseable> starter;
    private AutoCloseable running;

    OwnPart(String name, String address, Callable<AutoCloseable> starter) {
        this.name = name;
        this.address = address;
        this.starter = starter;
    }

    @Override
    public String name() {
        return name;
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
        return Optional.empty();
    }

    @Override
    public void start(Consumer<String> progress) throws Exception {
        running = starter.call();
    }

    @Override
    public void stop() throws Exception {
        if (running != null) {
            running.close();
            running = null;
        }
    }
}
