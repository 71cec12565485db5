package io.twotier.platform.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process known by its id. It is only ever found together with a part of its command line, because ids are given again. */
public record OsProcess(ProcessHandle handle) {

    /** The living process {@code pid}, if its command line has {@code commandPart} in it. */
    public static Optional<OsProcess> find(long pid, String commandPart) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> commandLine(handle).contains(commandPart))
                .map(OsProcess::new);
    }

    public long pid() {
        return handle.pid();
    }

    /** Sends a signal by name ({@code INT}, {@code STOP}, {@code CONT}); what Java's own API cannot send. */
    public void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid())).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks the process to end and kills it when it has not within {@code patience}. */
    public void end(Duration patience) {
        handle.destroy();
        if (!awaitEnd(patience)) {
            kill();
        }
    }

    /** The same as {@code kill -9}; returns when the process is gone. */
    public void kill() {
        handle.destroyForcibly();
        awaitEnd(Duration.ofSeconds(10));
    }

    /** True when the process has ended within {@code patience}. */
    public boolean awaitEnd(Duration patience) {
        try {
            handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot wait for process " + pid(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String commandLine(ProcessHandle handle) {
        ProcessHandle.Info info = handle.info();
        return info.commandLine().or(info::command).orElse("");
    }
}
