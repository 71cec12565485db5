package io.twotier.platform.feed.eventlog.api;

import io.twotier.platform.command.PlatformRejection;
import io.twotier.platform.command.Refused;
import io.twotier.platform.feed.eventlog.EventRejection;
import io.twotier.platform.feed.eventlog.EventTypes;
import io.twotier.platform.wire.Query;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * How a part of the log is asked for.
 *
 * @param cursor as it was written, or null for the beginning
 * @param seconds to wait for something
 */
record EventQuery(String cursor, EventTypes types, int seconds, int size) {

    private static final String NOW = "now";
    private static final int LONGEST_WAIT = 60;
    private static final int USUAL_SIZE = 100;
    private static final int LARGEST_SIZE = 500;
    private static final int LONGEST_NUMBER = 18;

    /** @throws Refused 400 */
    static EventQuery of(UriInfo uri) {
        String cursor = Query.parameter(uri, "after");
        if (cursor != null && !cursor.equalsIgnoreCase(NOW) && !isNumber(cursor)) {
            throw EventRejection.BAD_CURSOR.refuse();
        }
        String wait = Query.parameter(uri, "wait");
        if (wait != null && (!isNumber(wait) || Long.parseLong(wait) > LONGEST_WAIT)) {
            throw EventRejection.BAD_WAIT.refuse(LONGEST_WAIT);
        }
        String size = Query.parameter(uri, "size");
        if (size != null && !isNumber(size)) {
            throw PlatformRejection.INVALID.refuse("size is not a number of items");
        }
        long most = size == null || Long.parseLong(size) == 0 ? USUAL_SIZE : Math.min(Long.parseLong(size), LARGEST_SIZE);
        return new EventQuery(cursor, EventTypes.parse(Query.parameter(uri, "types")), wait == null ? 0 : Integer.parseInt(wait), (int) most);
    }

    private static boolean isNumber(String text) {
        return text.length() <= LONGEST_NUMBER && !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    boolean fromTheEnd() {
        return NOW.equalsIgnoreCase(cursor);
    }

    Long after() {
        return cursor == null ? null : Long.valueOf(cursor);
    }

    /** The same question, from another cursor on if there is one. */
    String uri(String from) {
        List<String> parameters = new ArrayList<>();
        if (from != null || cursor != null) {
            parameters.add("after=" + (from != null ? from : cursor));
        }
        if (!types.all()) {
            parameters.add("types=" + URLEncoder.encode(String.join(",", types.wanted()), StandardCharsets.UTF_8));
        }
        if (seconds > 0) {
            parameters.add("wait=" + seconds);
        }
        if (size != USUAL_SIZE) {
            parameters.add("size=" + size);
        }
        return "/events" + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
    }
}
