package io.twotier.partner.partnership;

import io.twotier.platform.command.PlatformRejection;
import io.twotier.platform.command.Refused;
import io.twotier.platform.page.Filter;
import java.util.Set;

/** Which partners of a list are wanted: those whose name holds a text. @param value in lower case; "" for all */
public record NameFilter(String value) {

    /** {@code substring} by name and by its number in the enumeration old clients have. */
    private static final Set<String> OPERATORS = Set.of("substring", "6");

    /** @param filter null for none @throws Refused 400 */
    public static NameFilter of(Filter filter) {
        if (filter == null) {
            return new NameFilter("");
        }
        if (!"name".equals(filter.field())) {
            throw PlatformRejection.BAD_FILTER.refuse("its field is Name");
        }
        if (!OPERATORS.contains(filter.operator())) {
            throw PlatformRejection.BAD_FILTER.refuse("its operator is substring");
        }
        return new NameFilter(filter.value());
    }

    /** For {@code lower(name) like … escape '!'}. */
    String pattern() {
        return "%" + Filter.literally(value) + "%";
    }
}
