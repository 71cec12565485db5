package io.twotier.subscription.change;

import io.twotier.platform.caller.Caller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something that was done to a subscription.
 *
 * @param id     of its audit row
 * @param tenant of the one who acted; null for what the system did by itself or because of an event
 * @param actor  {@code user:…}, {@code app:…} or {@code system:…}
 * @param what   the events that were said of the subscription, by name, in their order
 */
public record Change(UUID id, Instant at, UUID tenant, String actor, String operation, List<String> what, String reason, String comment) {

    public String actorKind() {
        return actor.substring(0, actor.indexOf(':'));
    }

    /** Who it was, for those of the same tenant and where it was nobody; of others one learns the kind only. */
    public String actorFor(Caller caller) {
        return "system".equals(actorKind()) || caller.tenant().equals(tenant) ? actor.substring(actor.indexOf(':') + 1) : null;
    }

    /** What the one who acted remarked is for its own tenant, too. */
    public boolean remarkedTo(Caller caller) {
        return caller.tenant().equals(tenant);
    }
}
