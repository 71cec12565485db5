package io.twotier.platform.feed.webhook.delivery;

import io.twotier.platform.feed.webhook.WebhookSettings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** When a delivery that failed is tried again. */
@Singleton
class Schedule {

    private static final double LEAST = 0.8;
    private static final double MOST = 1.2;

    private final List<Duration> waits;

    @Inject
    Schedule(WebhookSettings settings) {
        this(settings.tryAgainAfter());
    }

    Schedule(List<Duration> waits) {
        this.waits = waits;
    }

    /** How long to wait after so many attempts, a little more or less, so that not all come back at once; empty when that was the last one. */
    Optional<Duration> after(int attempts) {
        return attempts > waits.size() ? Optional.empty()
                : Optional.of(Duration.ofNanos((long) (waits.get(attempts - 1).toNanos() * ThreadLocalRandom.current().nextDouble(LEAST, MOST))));
    }
}
