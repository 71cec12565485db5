package io.twotier.platform.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.twotier.platform.event.Payload;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what webhooks call an event, see {@link Announcement}. */
@Singleton
public class Announcements {

    /** The header it goes with the event in; no attribute of the CloudEvent, since integrators are not to read it. */
    public static final String HEADER = "twotier-webhook";

    private final Map<String, List<Announcement>> byType = new HashMap<>();
    private final ObjectMapper json;

    Announcements(WebhookLines lines, ObjectMapper json) {
        lines.byType().forEach((type, line) -> byType.put(type, Announcement.parse(type, line)));
        this.json = json;
    }

    /** @return what to send along; empty when no line speaks of it */
    public Optional<String> of(Payload payload) {
        List<Announcement> known = byType.get(payload.type());
        if (known == null) {
            return Optional.empty();
        }
        return known.isEmpty() ? Optional.of(Announcement.NEVER)
                : known.stream().flatMap(one -> one.of(json.valueToTree(payload)).stream()).findFirst();
    }
}
