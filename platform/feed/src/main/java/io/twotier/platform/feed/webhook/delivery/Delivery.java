package io.twotier.platform.feed.webhook.delivery;

import java.time.Instant;
import java.util.UUID;

/** A delivery as the log has it. @param message the id the receiver knows it by @param dueAt when it is tried next, or may be taken over */
public record Delivery(long position, UUID id, UUID endpoint, UUID message, String resource, String name, DeliveryState state, int attempts, Instant dueAt, Instant createdAt,
                       Instant finishedAt) {
}
