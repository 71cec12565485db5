package io.twotier.platform.feed.webhook.api;

import io.twotier.platform.feed.webhook.SigningStyle;
import io.twotier.platform.feed.webhook.WebhookEndpoint;
import io.twotier.platform.feed.webhook.delivery.Attempt;
import io.twotier.platform.feed.webhook.delivery.Delivery;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Resource;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is told of endpoints and deliveries. */
final class EndpointViews {

    private EndpointViews() {
    }

    /**
     * @param eventTypes what it is told of, all when there are none; names of events in a registration
     * @param registered whether it is the registration of old clients
     * @param state      active or paused
     * @param secret     to check deliveries with; told once, when it is made
     */
    @Schema(name = "WebhookEndpoint")
    public record EndpointView(UUID id, String url, List<String> eventTypes, SigningStyle signing, boolean registered, String state, String secret, Instant createdDate,
                               Instant changedDate, Attributes attributes) implements Resource {

        static EndpointView of(WebhookEndpoint endpoint) {
            return of(endpoint, null);
        }

        static EndpointView of(WebhookEndpoint endpoint, String secret) {
            return new EndpointView(endpoint.id(), endpoint.url(), endpoint.events(), endpoint.signing(), endpoint.registered(), lower(endpoint.state()), secret,
                    endpoint.createdAt(), endpoint.changedAt(), Attributes.of("WebhookEndpoint", endpoint.version()));
        }
    }

    /**
     * @param messageId what the receiver knows it by, the id of the event
     * @param event     name or type of the event
     * @param resource  what it is about: deliveries of one resource keep their order
     * @param state     waiting, delivered or parked
     * @param nextDate  when it is tried next, while it waits
     * @param history   what each attempt came to, in a single delivery
     */
    @Schema(name = "WebhookDelivery")
    public record DeliveryView(UUID id, UUID messageId, String event, String resource, String state, int attempts, Instant createdDate, Instant nextDate, Instant finishedDate,
                               List<AttemptView> history, Attributes attributes) implements Resource {

        static DeliveryView of(Delivery delivery) {
            return of(delivery, null);
        }

        static DeliveryView of(Delivery delivery, List<Attempt> attempts) {
            return new DeliveryView(delivery.id(), delivery.message(), delivery.name(), delivery.resource(), lower(delivery.state()), delivery.attempts(), delivery.createdAt(),
                    delivery.finishedAt() == null ? delivery.dueAt() : null, delivery.finishedAt(), attempts == null ? null : attempts.stream().map(AttemptView::of).toList(),
                    Attributes.of("WebhookDelivery"));
        }
    }

    /** @param status HTTP status of the answer, absent when there was none @param error what went wrong, absent when nothing did @param milliseconds it took */
    @Schema(name = "WebhookAttempt")
    public record AttemptView(Instant date, Integer status, String error, int milliseconds) {

        static AttemptView of(Attempt attempt) {
            return new AttemptView(attempt.at(), attempt.status(), attempt.error(), attempt.millis());
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
