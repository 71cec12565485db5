package io.twotier.platform.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names under which an audited operation is listed for those who took part, as one line of configuration: {@code create_order order}, type of
 * operation and of resource in the wire's spelling. {@code no: <reason>} keeps it out of the list.
 */
public record Listing(String operationType, String resourceType) {

    private static final Pattern NAMES = Pattern.compile("([A-Za-z_]+) ([a-z_]+)");
    private static final Pattern NO = Pattern.compile("no: .{10,}");

    /** @return empty when the operation is not listed @throws IllegalArgumentException when the line is neither names nor a reason */
    public static Optional<Listing> parse(String operation, String line) {
        Matcher names = NAMES.matcher(line.trim());
        if (names.matches()) {
            return Optional.of(new Listing(names.group(1), names.group(2)));
        }
        if (NO.matcher(line.trim()).matches()) {
            return Optional.empty();
        }
        throw new IllegalArgumentException("twotier.audit." + operation + " cannot be read: " + line);
    }
}
