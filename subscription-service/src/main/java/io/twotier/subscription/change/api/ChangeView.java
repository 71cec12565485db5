package io.twotier.subscription.change.api;

import io.twotier.platform.caller.Caller;
import io.twotier.platform.wire.Attributes;
import io.twotier.subscription.change.Change;
import java.time.Instant;
import java.util.List;

/** A change as one caller sees it. @param actor left out where it is a person or an application of another tenant, as are reason and comment */
public record ChangeView(Instant date, List<String> what, String operation, String actorKind, String actor, String reason, String comment, Attributes attributes) {

    static ChangeView of(Change change, Caller caller) {
        boolean remarked = change.remarkedTo(caller);
        return new ChangeView(change.at(), change.what(), change.operation(), change.actorKind(), change.actorFor(caller), remarked ? change.reason() : null,
                remarked ? change.comment() : null, Attributes.of("SubscriptionChange"));
    }
}
