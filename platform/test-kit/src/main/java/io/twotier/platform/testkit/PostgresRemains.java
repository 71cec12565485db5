package io.twotier.platform.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a killed launcher or a killed postmaster leaves on a data directory: a server nobody owns, or its orphaned workers.
 * Both hold the directory, so a new server could not start.
 */
final class PostgresRemains {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path dataDir;

    PostgresRemains(Path dataDir) {
        this.dataDir = dataDir;
    }

    /** The running postmaster of this data directory, by its own pid file. */
    Optional<OsProcess> postmaster() {
        Path pidFile = dataDir.resolve("postmaster.pid");
        try {
            return Files.exists(pidFile)
                    ? OsProcess.find(Long.parseLong(Files.readAllLines(pidFile).get(0).trim()), "postgres")
                    : Optional.empty();
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }

    /** Shuts a left server down cleanly (SIGINT: clients are cut off, the log is flushed) and waits for its workers. */
    void end() throws IOException {
        postmaster().ifPresent(this::shutDown);
        for (OsProcess worker : workers()) {
            if (!worker.awaitEnd(PATIENCE)) {
                worker.kill();
            }
        }
        // A pid file without its server: its number may belong to a stranger by now, and then postgres would refuse to start.
        Files.deleteIfExists(dataDir.resolve("postmaster.pid"));
    }

    private void shutDown(OsProcess postmaster) {
        postmaster.signal("INT");
        if (!postmaster.awaitEnd(PATIENCE)) {
            postmaster.kill();
        }
    }

    /** Workers rewrite their command line, but their working directory stays the data directory (seen on Linux only). */
    private List<OsProcess> workers() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                .filter(this::worksHere)
                .map(OsProcess::new)
                .toList();
    }

    private boolean worksHere(ProcessHandle process) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(process.pid()), "cwd"), dataDir);
        } catch (IOException gone) {
            return false;
        }
    }
}
