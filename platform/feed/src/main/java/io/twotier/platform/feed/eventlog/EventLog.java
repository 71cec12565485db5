package io.twotier.platform.feed.eventlog;

import io.twotier.platform.caller.Caller;
import java.util.UUID;

/** A log and whose it is: one for each tenant that was ever told anything, and one of everything, which is the operator's. */
public record EventLog(UUID id) {

    public static final EventLog OF_EVERYTHING = new EventLog(new UUID(0, 0));

    public static EventLog of(Caller caller) {
        return caller.operator() ? OF_EVERYTHING : new EventLog(caller.tenant());
    }

    public boolean ofEverything() {
        return equals(OF_EVERYTHING);
    }
}
