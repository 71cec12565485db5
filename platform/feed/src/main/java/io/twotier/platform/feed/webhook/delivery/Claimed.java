package io.twotier.platform.feed.webhook.delivery;

import io.twotier.platform.feed.webhook.SigningStyle;
import java.time.Instant;
import java.util.UUID;

/**
 * A delivery that this replica is to try now.
 *
 * @param message  what the receiver knows it by: the same at every attempt, and when it is delivered once more
 * @param attempts that were made before
 * @param body     of a test, else null
 * @param event    what is told, null in a test
 */
record Claimed(long position, UUID id, UUID message, Receiver receiver, String name, int attempts, Instant createdAt, String body, Told event) {

    record Receiver(UUID endpoint, UUID tenant, boolean registered, String url, SigningStyle signing, int secretNumber) {
    }

    record Told(String attributes, String data, String webhook, UUID auditRecord) {
    }
}
