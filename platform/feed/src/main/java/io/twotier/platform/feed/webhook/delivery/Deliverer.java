package io.twotier.platform.feed.webhook.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.twotier.platform.feed.webhook.WebhookSettings;
import io.twotier.platform.feed.webhook.delivery.Deliveries.Finished;
import io.twotier.platform.feed.webhook.delivery.DeliveryState.Outcome;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Brings deliveries to their receivers. One thread asks the database for what is due, a few of each receiver, and writes down what came of it; the sending in
 * between holds neither a thread nor a connection, so a receiver that is slow or silent costs the others nothing. What was sent by a replica that is gone
 * is sent again by another: at least once, under the same id.
 */
@Singleton
class Deliverer {

    private static final Logger LOG = Logger.getLogger(Deliverer.class);
    private static final long LOOK_AGAIN_MILLIS = 250;
    /** So much longer than any attempt takes that what is under way here is not taken over. */
    private static final Duration LONGER = Duration.ofSeconds(5);

    private final Deliveries deliveries;
    private final Post post;
    private final Schedule schedule;
    private final WebhookSettings settings;
    private final Map<UUID, Integer> busy = new HashMap<>();
    private final List<Finished> finished = new ArrayList<>();
    private boolean woken;
    private long pauseMillis = LOOK_AGAIN_MILLIS;
    private volatile Thread thread;

    Deliverer(Deliveries deliveries, Post post, Schedule schedule, WebhookSettings settings) {
        this.deliveries = deliveries;
        this.post = post;
        this.schedule = schedule;
        this.settings = settings;
    }

    void start(@Observes StartupEvent started) {
        thread = new Thread(this::run, "webhook-deliverer");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        Thread running = thread;
        thread = null;
        running.interrupt();
    }

    /** Something may be due. */
    synchronized void wake() {
        woken = true;
        notifyAll();
    }

    private void run() {
        while (thread != null) {
            try {
                settle();
                if (deliver() == 0) {
                    pause();
                }
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("deliveries wait for the database: %s", e.getMessage());
                pause();
            }
        }
    }

    /** Nothing to wait for when something happened since it was looked last. */
    private synchronized void pause() {
        try {
            if (!woken && finished.isEmpty()) {
                wait(pauseMillis);
            }
            woken = false;
            pauseMillis = LOOK_AGAIN_MILLIS;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            thread = null;
        }
    }

    private int deliver() throws SQLException {
        Map<UUID, Integer> underWay = underWay();
        int room = settings.mostInAll() - underWay.values().stream().mapToInt(Integer::intValue).sum();
        List<Claimed> claimed = room <= 0 ? List.of() : deliveries.claim(underWay, settings.mostAtOnce(), room, settings.timeout().plus(LONGER));
        claimed.forEach(this::begin);
        claimed.forEach(one -> post.send(one).onComplete(sent -> end(one, sent.result())));
        return claimed.size();
    }

    private synchronized Map<UUID, Integer> underWay() {
        return Map.copyOf(busy);
    }

    private synchronized void begin(Claimed delivery) {
        busy.merge(delivery.receiver().endpoint(), 1, Integer::sum);
    }

    private void end(Claimed delivery, Attempt attempt) {
        Optional<Duration> again = attempt.accepted() ? Optional.empty() : schedule.after(delivery.attempts() + 1);
        Outcome outcome = attempt.accepted() ? Outcome.ACCEPTED : again.isPresent() ? Outcome.FAILED : Outcome.FAILED_LAST;
        DeliveryState state = DeliveryState.WAITING.after(outcome).orElseThrow();
        synchronized (this) {
            finished.add(new Finished(delivery, attempt, state, again.orElse(Duration.ZERO)));
            notifyAll();
        }
    }

    /** Writes down what came in, and only then makes room: who was claimed here cannot be claimed here again before. */
    private void settle() throws SQLException {
        List<Finished> over;
        synchronized (this) {
            over = List.copyOf(finished);
        }
        if (over.isEmpty()) {
            return;
        }
        deliveries.finish(over);
        synchronized (this) {
            finished.subList(0, over.size()).clear();
            over.stream().filter(one -> one.state() == DeliveryState.WAITING).forEach(one -> pauseMillis = Math.min(pauseMillis, one.again().toMillis() + 1));
            over.forEach(one -> busy.computeIfPresent(one.delivery().receiver().endpoint(), (endpoint, number) -> number == 1 ? null : number - 1));
        }
        over.stream().filter(one -> one.state() == DeliveryState.PARKED).forEach(one -> LOG.warnf("webhook delivery %s to endpoint %s is parked after %d attempts: %s",
                one.delivery().id(), one.delivery().receiver().endpoint(), one.delivery().attempts() + 1, one.attempt().error()));
    }
}
