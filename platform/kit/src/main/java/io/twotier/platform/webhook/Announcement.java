package io.twotier.platform.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What webhooks call an event, as one line of configuration: {@code create-thing thing /v1/things/{thingId}}, its name, that of the resource and the
 * resource's path with fields of the event's data. Several, separated by {@code |}, are tried in their order; {@code [kind=new,ownerId]} in front asks for
 * the value of a field, or for a field to be there, and {@code @ownerId} behind names the only tenant that is told. {@code no: <reason>} keeps an
 * event out of all webhooks, those of other forms included.
 *
 * @param guards fields that must be there, with the value they must have or null
 * @param only   the field that names the only tenant to be told, or null
 */
record Announcement(List<Guard> guards, String name, String resource, String path, String only) {

    static final String NEVER = "no";

    private static final Pattern NO = Pattern.compile("no: .{10,}");
    private static final Pattern LINE = Pattern.compile("(?:\\[([^\\]]+)] )?([A-Za-z-]+) ([a-z_]+) (/\\S+?)(?: @(\\w+))?");
    private static final Pattern FIELD = Pattern.compile("\\{(\\w+)}");

    record Guard(String field, String value) {

        static Guard parse(String text) {
            String[] parts = text.trim().split("=", 2);
            return new Guard(parts[0], parts.length == 1 ? null : parts[1]);
        }

        boolean holds(JsonNode data) {
            return data.hasNonNull(field) && (value == null || data.get(field).asText().equals(value));
        }
    }

    /** @return none for an event that is never told @throws IllegalArgumentException when the line cannot be read */
    static List<Announcement> parse(String type, String line) {
        if (NO.matcher(line.trim()).matches()) {
            return List.of();
        }
        return Arrays.stream(line.split("\\|")).map(one -> {
            Matcher parts = LINE.matcher(one.trim());
            if (!parts.matches()) {
                throw new IllegalArgumentException("twotier.webhook." + type + " cannot be read: " + line);
            }
            List<Guard> guards = parts.group(1) == null ? List.of() : Stream.of(parts.group(1).split(",")).map(Guard::parse).toList();
            return new Announcement(guards, parts.group(2), parts.group(3), parts.group(4), parts.group(5));
        }).toList();
    }

    /** As it goes with the event: name, resource and path, and the tenant if only one is told. @return empty when this is not what happened */
    Optional<String> of(JsonNode data) {
        List<String> fields = Stream.concat(FIELD.matcher(path).results().map(found -> found.group(1)), Stream.ofNullable(only)).toList();
        if (!guards.stream().allMatch(guard -> guard.holds(data)) || !fields.stream().allMatch(data::hasNonNull)) {
            return Optional.empty();
        }
        String where = FIELD.matcher(path).replaceAll(found -> Matcher.quoteReplacement(data.get(found.group(1)).asText()));
        return Optional.of(String.join(" ", name, resource, where) + (only == null ? "" : " " + data.get(only).asText()));
    }
}
