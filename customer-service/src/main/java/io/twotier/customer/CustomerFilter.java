package io.twotier.customer;

import io.twotier.platform.command.PlatformRejection;
import io.twotier.platform.command.Refused;
import io.twotier.platform.page.Filter;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;

/** Which customers of a list are wanted: one field that begins with a value. */
public record CustomerFilter(Field field, String value) {

    /** What can be filtered by. R80: by reseller. */
    public enum Field {
        COMPANYNAME("lower(c.companyName) like :value escape '!'"),
        DOMAIN("c.domain like :value escape '!'"),
        INDIRECTRESELLER("exists (select 1 from ResellerRelationship f where f.customerId = c.id and f.open and f.throughProviderId = :partner "
                + "and cast(f.partnerId as string) like :value escape '!')"),
        INDIRECTCLOUDSOLUTIONPROVIDER("exists (select 1 from ResellerRelationship f where f.customerId = c.id and f.open and f.partnerId = :partner "
                + "and cast(f.throughProviderId as string) like :value escape '!')");

        private final String condition;

        Field(String condition) {
            this.condition = condition;
        }
    }

    /** {@code starts_with} by name and by its number in the enumeration old clients have. */
    private static final Set<String> OPERATORS = Set.of("startswith", "9");

    /** @param filter null for none @throws Refused 400 */
    public static CustomerFilter of(Filter filter) {
        if (filter == null) {
            return null;
        }
        if (!OPERATORS.contains(filter.operator())) {
            throw PlatformRejection.BAD_FILTER.refuse("its operator is starts_with");
        }
        Field field = Arrays.stream(Field.values()).filter(f -> f.name().equalsIgnoreCase(filter.field())).findFirst()
                .orElseThrow(() -> PlatformRejection.BAD_FILTER.refuse("its field is one of CompanyName, Domain, IndirectReseller, IndirectCloudSolutionProvider"));
        return new CustomerFilter(field, filter.value());
    }

    /** The condition on customer {@code c}; it names {@code :value} and, where needed, {@code :partner}. */
    String condition() {
        return field.condition;
    }

    String pattern() {
        return Filter.literally(value) + "%";
    }

    String name(UUID partner) {
        return partner + " " + field + " " + value;
    }
}
