package io.twotier.platform.feed.eventlog;

import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.command.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Which types of events somebody wants: in full, or their beginning with a star behind it. None said means all. */
public record EventTypes(List<String> wanted) {

    private static final int MOST = 50;
    private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9.-]{1,200}\\*?|\\*");

    /** @param text types with commas between them, or null @throws Refused 400 */
    public static EventTypes parse(String text) {
        List<String> types = text == null ? List.of() : Arrays.stream(text.split(",")).map(String::trim).filter(one -> !one.isEmpty()).toList();
        Checks.demand(check(types));
        return new EventTypes(types);
    }

    /** That all of them are types, and not too many. */
    public static Check check(List<String> types) {
        String wrong = types.stream().filter(one -> types.size() > MOST || !TYPE.matcher(one).matches()).map(one -> one.substring(0, Math.min(60, one.length())))
                .findFirst().orElse(null);
        return Check.that(wrong == null, EventRejection.BAD_TYPES, wrong, MOST);
    }

    public boolean all() {
        return wanted.isEmpty();
    }

    public boolean cover(String type) {
        return all() || wanted.stream().anyMatch(one -> one.endsWith("*") ? type.startsWith(one.substring(0, one.length() - 1)) : type.equals(one));
    }

    /** As patterns of the database; no type holds a character that means something there. */
    String[] patterns() {
        return wanted.stream().map(one -> one.endsWith("*") ? one.substring(0, one.length() - 1) + "%" : one).toArray(String[]::new);
    }
}
