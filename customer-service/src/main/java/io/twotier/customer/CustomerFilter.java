package io.twotier.customer;

import io.twotier.platform.Ids;
import io.twotier.platform.command.PlatformRejection;
import io.twotier.platform.command.Refused;
import io.twotier.platform.page.Filter;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which of a partner's customers are wanted: those of whom one field begins with a value. */
public record CustomerFilter(Field field, String value) {

    /** What can be filtered by, as a condition on relationship {@code r} of {@code :partner}. R29, R80: by reseller. */
    public enum Field {
        COMPANYNAME("exists (select 1 from Customer c where c.id = r.customerId and lower(c.companyName) like :value escape '!')"),
        DOMAIN("exists (select 1 from Customer c where c.id = r.customerId and c.domain like :value escape '!')"),
        INDIRECTRESELLER("exists (select 1 from ResellerRelationship f where f.customerId = r.customerId and f.open and f.throughProviderId = :partner "
                + "and f.partnerId between :lowest and :highest)"),
        INDIRECTCLOUDSOLUTIONPROVIDER("r.throughProviderId between :lowest and :highest");

        private final String condition;

        Field(String condition) {
            this.condition = condition;
        }
    }

    private static final String A_TENANT_ID = "00000000-0000-0000-0000-000000000000";
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

    String condition() {
        return field.condition;
    }

    /** The values the condition names. Ids that begin alike lie beside each other, so their beginning is a range an index knows. */
    Map<String, Object> parameters() {
        return switch (field) {
            case COMPANYNAME, DOMAIN -> Map.of("value", Filter.literally(value) + "%");
            case INDIRECTRESELLER, INDIRECTCLOUDSOLUTIONPROVIDER -> Map.of("lowest", tenant('0'), "highest", tenant('f'));
        };
    }

    String name(UUID partner) {
        return partner + " " + field + " " + value;
    }

    private UUID tenant(char rest) {
        int length = Math.min(value.length(), A_TENANT_ID.length());
        String whole = value.substring(0, length) + A_TENANT_ID.substring(length).replace('0', rest);
        return whole.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") && value.length() == length ? UUID.fromString(whole) : Ids.NOTHING;
    }
}
