package io.twotier.platform.feed.webhook.delivery;

import java.util.UUID;

/**
 * What its service has webhooks call an event.
 *
 * @param resource the kind of resource
 * @param path     the resource's own
 * @param only     the one tenant that is told, or null for all that may see the event
 */
record Told(String name, String resource, String path, UUID only) {

    private static final String NEVER = "no";

    /** @param text as the service sent it along, or null @return null when webhooks have no name for it */
    static Told of(String text) {
        if (text == null || never(text)) {
            return null;
        }
        String[] parts = text.split(" ");
        return new Told(parts[0], parts[1], parts[2], parts.length > 3 ? UUID.fromString(parts[3]) : null);
    }

    /** Whether nobody may be sent it, in whatever form. */
    static boolean never(String text) {
        return NEVER.equals(text);
    }

    boolean to(UUID tenant) {
        return only == null || only.equals(tenant);
    }
}
