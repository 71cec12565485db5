package io.twotier.local;

import io.twotier.platform.testkit.Archives;
import io.twotier.platform.testkit.OsProcess;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The directory of one suite: {@code data}, {@code logs}, {@code run} (process ids, lock) and its secrets. */
final class Home {

    private final Path directory;
    private FileLock lock;

    private Home(Path directory) {
        this.directory = directory;
    }

    static Home at(Path directory) throws IOException {
        Home home = new Home(directory);
        Files.createDirectories(home.data(""));
        Files.createDirectories(directory.resolve("logs"));
        Files.createDirectories(directory.resolve("run"));
        // Nothing of it belongs into version control, wherever it is put.
        Files.writeString(directory.resolve(".gitignore"), "*\n");
        return home;
    }

    Path directory() {
        return directory;
    }

    Path data(String part) {
        return directory.resolve("data").resolve(part);
    }

    Path log(String part) {
        return directory.resolve("logs").resolve(part + ".log");
    }

    Path run(String file) {
        return directory.resolve("run").resolve(file);
    }

    /** Every child carries this on its command line, so that a process id found later is known to be ours. */
    String mark(String part) {
        return "-Dtwotier.part=" + directory + ":" + part;
    }

    void remember(String part, long pid) throws IOException {
        Files.writeString(run(part + ".pid"), Long.toString(pid));
    }

    void forget(String part) {
        try {
            Files.deleteIfExists(run(part + ".pid"));
        } catch (IOException e) {
            throw new LocalTrouble("Cannot delete " + run(part + ".pid"), e);
        }
    }

    /** The remembered process of {@code part}, if it is alive and really ours. */
    Optional<OsProcess> remembered(String part) {
        try {
            return OsProcess.find(Long.parseLong(Files.readString(run(part + ".pid")).trim()), mark(part));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** The parts that have left a process id. */
    List<String> rememberedParts() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("run"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".pid"))
                    .map(name -> name.substring(0, name.length() - ".pid".length())).sorted().toList();
        }
    }

    /** False when another launcher runs on this directory. The lock goes with the process, however it ends. */
    boolean lock() throws IOException {
        FileChannel channel = FileChannel.open(run("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException sameJvm) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
        }
        return lock != null;
    }

    void unlock() throws IOException {
        if (lock != null) {
            lock.acquiredBy().close();
            lock = null;
        }
    }

    /** Starts new logs and keeps those of the run before. */
    void turnLogs() throws IOException {
        try (Stream<Path> logs = Files.list(directory.resolve("logs"))) {
            for (Path log : logs.filter(file -> file.toString().endsWith(".log")).toList()) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".before"), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Deletes everything but the tools. */
    void delete() throws IOException {
        for (String part : List.of("data", "logs", "run", "secrets.properties")) {
            Archives.delete(directory.resolve(part));
        }
    }
}
