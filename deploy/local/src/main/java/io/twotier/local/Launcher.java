package io.twotier.local;

import io.twotier.platform.testkit.OsProcess;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/** A whole suite on this machine: started in parallel, stopped in order, and each part can be killed and started again. */
public final class Launcher implements AutoCloseable {

    private static final Duration OLD_PART_PATIENCE = Duration.ofSeconds(5);
    /** The common pool has too few threads to wait for all parts at once. */
    private static final Executor THREADS = task -> new Thread(task).start();

    private final Home home;
    private final Parts assembled;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Board board;
    private final StartUp startUp;

    Launcher(Options options, Board board) throws IOException {
        this.board = board;
        this.startUp = new StartUp(board);
        this.home = Home.at(options.home());
        this.assembled = new Parts(options, home);
        assembled.all().forEach(part -> parts.put(part.name(), part));
        if (!home.lock()) {
            throw new LocalTrouble("Twotier already runs from " + home.directory() + ". Stop it with: deploy/local/twotier down");
        }
        try {
            endRemains(home, assembled, board);
            options.ports().requireFree();
            options.ports().write(home.run("ports"));
            home.turnLogs();
        } catch (IOException | RuntimeException e) {
            home.unlock();
            throw e;
        }
    }

    /** {@link #start(Options, PrintStream)} without a word. */
    public static Launcher start(Options options) throws IOException {
        return start(options, new PrintStream(OutputStream.nullOutputStream()));
    }

    /**
     * Starts a suite and returns when all of it answers. Services that were not packaged are left out.
     *
     * @param progress gets a line for each step
     * @throws LocalTrouble when a port is taken, a suite already runs there, or a part does not start; its message says which
     */
    public static Launcher start(Options options, PrintStream progress) throws IOException {
        Launcher launcher = new Launcher(options, new Board(progress));
        launcher.startAll();
        return launcher;
    }

    public Suite suite() {
        return assembled.suite();
    }

    /** Kills a part as {@code kill -9} does. */
    public void kill(String part) {
        process(part).kill();
    }

    /** Stops a part from running without ending it, until {@link #thaw}. */
    public void freeze(String part) {
        process(part).signal("STOP");
    }

    public void thaw(String part) {
        process(part).signal("CONT");
    }

    /** Stops one part cleanly. */
    public void stop(String part) throws Exception {
        part(part).stop();
    }

    /** Starts a part that was killed or stopped; returns when it answers. */
    public void start(String part) throws Exception {
        part(part).start(progress -> { });
    }

    /** The process of a part, while it runs in one of its own (all but gateway and mail). */
    public OsProcess process(String part) {
        return part(part).process().orElseThrow(() -> new LocalTrouble(part + " does not run in a process of its own now."));
    }

    /** Stops the gateway, then the services, then what they stand on. */
    @Override
    public synchronized void close() throws IOException {
        startUp.cancel();
        stopTogether(Stream.of("gateway").map(parts::get).toList());
        stopTogether(parts.values().stream().filter(part -> part.needs().contains("postgres")).toList());
        stopTogether(parts.values());
        home.unlock();
    }

    Home home() {
        return home;
    }

    Collection<Part> parts() {
        return parts.values();
    }

    List<String> missing() {
        return assembled.missing();
    }

    void startAll() throws IOException {
        try {
            startUp.run(parts.values());
        } catch (LocalTrouble trouble) {
            close();
            throw trouble;
        }
    }

    /** Ends what a launcher that was killed has left behind. */
    static void endRemains(Home home, Parts assembled, Board board) throws IOException {
        List<CompletableFuture<Void>> ending = new ArrayList<>();
        for (String part : home.rememberedParts()) {
            home.remembered(part).ifPresent(process -> {
                board.tell(part, "left by an earlier run as process " + process.pid() + ", ending it");
                ending.add(CompletableFuture.runAsync(() -> process.end(OLD_PART_PATIENCE), THREADS));
            });
        }
        ending.forEach(CompletableFuture::join);
        home.rememberedParts().forEach(home::forget);
        assembled.postgres().process().ifPresent(process ->
                board.tell("postgres", "left by an earlier run as process " + process.pid() + ", stopping it"));
        assembled.postgres().stop();
    }

    private void stopTogether(Collection<Part> together) {
        List<CompletableFuture<Void>> stopped = together.stream().map(part -> CompletableFuture.runAsync(() -> {
            try {
                part.stop();
            } catch (Exception e) {
                board.tell(part.name(), "did not stop cleanly: " + e.getMessage());
            }
        }, THREADS)).toList();
        stopped.forEach(CompletableFuture::join);
    }

    private Part part(String name) {
        Part part = parts.get(name);
        if (part == null) {
            throw new LocalTrouble("There is no part '" + name + "'; there are " + String.join(", ", parts.keySet()) + ".");
        }
        return part;
    }
}
