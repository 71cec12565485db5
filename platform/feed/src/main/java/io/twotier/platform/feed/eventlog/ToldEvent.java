package io.twotier.platform.feed.eventlog;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.twotier.platform.Ids;
import io.twotier.platform.event.Heard;
import io.twotier.platform.webhook.Announcements;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An event as the log keeps it.
 *
 * @param subject     what it is about; order is promised for it
 * @param environment where it happened; no tenant of another is told
 * @param audience    who may see it
 * @param attributes  those of the CloudEvent, by their names on the wire
 * @param webhook     what webhooks call it, {@code no} when none may tell of it, or null
 * @param auditRecord that all of the audience can read, or null
 */
public record ToldEvent(UUID id, String type, String subject, String environment, SortedSet<UUID> audience, ObjectNode attributes, String data, String webhook,
                        UUID auditRecord) {

    private static final String ATTRIBUTE = "ce_";
    private static final String AUDIENCE = "ce_audience";
    private static final String AUDIT = "twotier-audit";
    /** States nothing new. */
    private static final Pattern SNAPSHOT = Pattern.compile(".*Snapshot\\.v\\d+");

    static ToldEvent of(Heard heard, ObjectMapper json) {
        ObjectNode attributes = json.createObjectNode();
        heard.headers().forEach((name, value) -> {
            if (name.startsWith(ATTRIBUTE)) {
                attributes.put(name.substring(ATTRIBUTE.length()), value);
            }
        });
        attributes.put("datacontenttype", "application/json");
        return new ToldEvent(heard.event().id(), heard.event().type(), heard.event().subject(), heard.event().environment(), audience(heard.headers()), attributes,
                new String(heard.event().data(), StandardCharsets.UTF_8), heard.headers().get(Announcements.HEADER), id(heard.headers().get(AUDIT)));
    }

    private static SortedSet<UUID> audience(Map<String, String> headers) {
        return Arrays.stream(headers.getOrDefault(AUDIENCE, "").split(",")).map(Ids::lenient).filter(tenant -> !tenant.equals(Ids.NOTHING))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static UUID id(String text) {
        return text == null ? null : UUID.fromString(text);
    }

    boolean isSnapshot() {
        return SNAPSHOT.matcher(type).matches();
    }
}
