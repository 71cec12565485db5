package io.twotier.platform.feed.eventlog;

import io.twotier.platform.command.Rejection;

/** Every "no" of the event log. */
public final class EventRejection {

    public static final Rejection BAD_CURSOR = Rejection.invalid(975510, null, "after is not a cursor of this log: it is \"now\", or the cursor of an answer or an event.");
    public static final Rejection TOO_OLD = Rejection.invalid(975511, null, "The log does not reach back to this cursor any more: events behind it are gone.")
            .cure("you", "GET /v1/events?after=now", "take a new cursor, then list what you keep a copy of, then go on from the cursor");
    public static final Rejection BAD_TYPES = Rejection.invalid(975512, null, "%s is not a type of event: write it in full, or its beginning with * behind it, and at most %s of them.");
    public static final Rejection BAD_WAIT = Rejection.invalid(975513, null, "wait is a number of seconds from 0 to %s.");

    private EventRejection() {
    }
}
