package io.twotier.platform.testkit;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What is logged from now on, causes included. */
public final class Logged extends Handler implements AutoCloseable {

    private final PatternFormatter format = new PatternFormatter("%s%e");
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    public static Logged fromNowOn() {
        Logged logged = new Logged();
        Logger.getLogger("").addHandler(logged);
        return logged;
    }

    public Queue<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord record) {
        lines.add(format.format(ExtLogRecord.wrap(record)));
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
