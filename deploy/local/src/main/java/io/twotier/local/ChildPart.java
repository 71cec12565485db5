package io.twotier.local;

import io.twotier.platform.testkit.OsProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A part in a process of its own, remembered by process id so that a later run can find it. */
final class ChildPart implements Part {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    /** Makes ready what a start needs and says how to start. */
    interface Preparation {
        ProcessBuilder prepare(Consumer<String> progress) throws Exception;
    }

    private final String name;
    private final String address;
    private final Set<String> needs;
    private final Home home;
    private final Preparation preparation;
    private final BooleanSupplier ready;
    private final Duration stopLimit;

    ChildPart(String name, String address, Set<String> needs, Home home, Preparation preparation, BooleanSupplier ready,
              Duration stopLimit) {
        this.name = name;
        this.address = address;
        this.needs = needs;
        this.home = home;
        this.preparation = preparation;
        this.ready = ready;
        this.stopLimit = stopLimit;
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
        return needs;
    }

    @Override
    public Optional<OsProcess> process() {
        return home.remembered(name);
    }

    @Override
    public void start(Consumer<String> progress) throws Exception {
        ProcessBuilder builder = preparation.prepare(progress);
        progress.accept("starting");
        Process process = builder.start();
        home.remember(name, process.pid());
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                home.forget(name);
                throw new LocalTrouble(name + " ended while it started, with exit code " + process.exitValue() + ". " + lastWords());
            }
            if (System.nanoTime() > limit) {
                throw new LocalTrouble(name + " was not ready within " + START_LIMIT.toMinutes() + " minutes. " + lastWords());
            }
            Thread.sleep(100);
        }
    }

    @Override
    public void stop() {
        process().ifPresent(process -> process.end(stopLimit));
        home.forget(name);
    }

    private String lastWords() throws IOException {
        Path log = home.log(name);
        List<String> lines = Files.exists(log) ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList() : List.of();
        return "Its log is " + log + " and ends with:" + System.lineSeparator()
                + String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    }
}
