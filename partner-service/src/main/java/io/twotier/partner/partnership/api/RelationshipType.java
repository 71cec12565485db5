package io.twotier.partner.partnership.api;

import java.util.Arrays;
import java.util.Optional;

/** The asker's role in the partnerships it lists. */
public enum RelationshipType {
    IS_INDIRECT_CLOUD_SOLUTION_PROVIDER_OF, IS_INDIRECT_RESELLER_OF;

    /** snake_case, camelCase or PascalCase. */
    static Optional<RelationshipType> named(String text) {
        return Arrays.stream(values()).filter(t -> t.name().replace("_", "").equalsIgnoreCase(text.replace("_", ""))).findFirst();
    }
}
