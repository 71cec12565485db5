package io.twotier.platform.feed.eventlog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;

/** An event as the owner of a log is told it: a CloudEvent in JSON, as on its topic, less what that one may not see. */
@Singleton
public class CloudEvents {

    /** Who acted and who else is told: two partners of one customer learn nothing of each other. */
    private static final List<String> NOT_TOLD = List.of("actor", "audience");

    private final ObjectMapper json;

    CloudEvents(ObjectMapper json) {
        this.json = json;
    }

    /** With its place in the log, which is the cursor behind it. */
    public ObjectNode of(EventLog log, EventEntry entry) {
        return of(log, entry.attributes(), entry.data()).put("cursor", Long.toString(entry.number()));
    }

    public ObjectNode of(EventLog log, String attributes, String data) {
        try {
            ObjectNode event = (ObjectNode) json.readTree(attributes);
            if (!log.ofEverything()) {
                event.remove(NOT_TOLD);
            }
            event.set("data", json.readTree(data));
            return event;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event that was entered is no JSON", e);
        }
    }
}
