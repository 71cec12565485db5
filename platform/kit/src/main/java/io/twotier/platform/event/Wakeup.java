package io.twotier.platform.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.twotier.platform.OwnConnections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/** Tells the elected relay, on whichever replica, that there is something to publish. Outside the business transaction, many wake-ups as one. */
@ApplicationScoped
class Wakeup {

    static final String CHANNEL = "outbox";

    private static final Logger LOG = Logger.getLogger(Wakeup.class);

    private final OwnConnections connections;
    private final Semaphore wanted = new Semaphore(0);
    private volatile Thread thread;

    Wakeup(OwnConnections connections) {
        this.connections = connections;
    }

    void start(@Observes StartupEvent started) {
        thread = new Thread(this::run, "outbox-wakeup");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        Thread running = thread;
        thread = null;
        running.interrupt();
    }

    void relay() {
        wanted.release();
    }

    private void run() {
        while (thread != null) {
            try (var connection = connections.open("outbox-wakeup"); var statement = connection.createStatement()) {
                while (thread != null) {
                    wanted.acquire();
                    wanted.drainPermits();
                    statement.execute("notify " + CHANNEL);
                }
            } catch (InterruptedException e) {
                return;
            } catch (SQLException e) {
                LOG.debugf("no wake-up, the relay's own pace has to do: %s", e.getMessage());
                if (!Pause.of(500)) {
                    return;
                }
            }
        }
    }
}
