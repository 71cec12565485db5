package io.twotier.platform.feed.webhook.delivery;

import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.command.Refused;
import io.twotier.platform.command.Work;
import io.twotier.platform.feed.webhook.WebhookEndpoint;
import io.twotier.platform.feed.webhook.WebhookEndpoints;
import io.twotier.platform.feed.webhook.WebhookRejection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Has something delivered on demand: a test of the registration, or once more what was delivered or parked. */
@ApplicationScoped
public class DeliveryDesk {

    public static final String TEST = "test-created";

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int TESTS_A_MINUTE = 2;
    private static final Duration TEST_IS_KEPT = Duration.ofDays(7);

    private final WebhookEndpoints endpoints;
    private final DeliveryLog log;
    private final Messages messages;
    private final TenantClock clock;

    DeliveryDesk(WebhookEndpoints endpoints, DeliveryLog log, Messages messages, TenantClock clock) {
        this.endpoints = endpoints;
        this.log = log;
        this.messages = messages;
        this.clock = clock;
    }

    /** @return the correlation id of the test */
    @Transactional
    public UUID test(UUID tenant) {
        WebhookEndpoint registration = endpoints.registrationOfLocked(tenant).orElseThrow(WebhookRejection.NO_REGISTRATION::refuse);
        Instant now = clock.now();
        List<Instant> tests = log.createdSince(registration.id(), TEST, now.minus(MINUTE));
        try {
            Checks.demand(Check.that(tests.size() < TESTS_A_MINUTE, WebhookRejection.TOO_MANY_TESTS));
        } catch (Refused refused) {
            throw refused.retryAfter((int) Duration.between(now, tests.get(tests.size() - TESTS_A_MINUTE).plus(MINUTE)).toSeconds() + 1);
        }
        UUID correlation = Ids.next();
        log.send(registration.id(), correlation, TEST, messages.test(TEST, correlation, now));
        Work.current().acted("webhook_delivery", correlation.toString());
        return correlation;
    }

    /** @throws Refused 404 */
    public Tested tested(UUID tenant, UUID correlation) {
        WebhookEndpoint registration = endpoints.registrationOf(tenant).orElseThrow(WebhookRejection.NO_REGISTRATION::refuse);
        Delivery delivery = log.ofMessage(registration.id(), TEST, correlation).filter(one -> one.createdAt().isAfter(clock.now().minus(TEST_IS_KEPT)))
                .orElseThrow(WebhookRejection.NO_TEST::refuse);
        return new Tested(registration, delivery, log.attempts(delivery.position()));
    }

    /** A test and what came of it. */
    public record Tested(WebhookEndpoint registration, Delivery delivery, List<Attempt> attempts) {
    }

    /** The same message in another delivery, behind all that waits. */
    @Transactional
    public Delivery again(UUID tenant, UUID endpoint, UUID id) {
        Delivery delivery = find(tenant, endpoint, id);
        Checks.demand(Check.that(delivery.state() != DeliveryState.WAITING, WebhookRejection.UNDER_WAY));
        UUID again = log.again(delivery);
        Work.current().acted("webhook_delivery", again.toString());
        return log.of(endpoint, again).orElseThrow();
    }

    /** @throws Refused 404 */
    public Delivery find(UUID tenant, UUID endpoint, UUID id) {
        return log.of(endpoints.of(tenant, endpoint).id(), id).orElseThrow(WebhookRejection.NO_DELIVERY::refuse);
    }
}
