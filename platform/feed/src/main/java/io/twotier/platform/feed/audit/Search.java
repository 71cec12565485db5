package io.twotier.platform.feed.audit;

import io.twotier.platform.Ids;
import io.twotier.platform.command.PlatformRejection;
import io.twotier.platform.command.Refused;
import io.twotier.platform.page.Filter;
import java.util.Set;

/**
 * What a search looks for beside the time.
 *
 * @param condition on an entry {@code e} and its record {@code r}, with one parameter
 */
public record Search(String condition, Object value) {

    private static final Set<String> EQUALS = Set.of("equals", "0");
    private static final Set<String> SUBSTRING = Set.of("substring", "6");

    /** @param filter or null @return null for no filter @throws Refused 400 for what cannot be looked for */
    public static Search of(Filter filter) {
        return filter == null ? null : switch (filter.field()) {
            case "customerid" -> by(filter, EQUALS, "e.customer_id = ?", Ids.lenient(filter.value()));
            case "resourcetype" -> by(filter, EQUALS, "replace(r.resource_type, '_', '') = ?", filter.value().replace("_", ""));
            case "companyname" -> by(filter, SUBSTRING, "lower(r.customer_name) like ? escape '!'", "%" + Filter.literally(filter.value()) + "%");
            default -> throw PlatformRejection.BAD_FILTER.refuse("the field is one of CompanyName, CustomerId, ResourceType");
        };
    }

    private static Search by(Filter filter, Set<String> operators, String condition, Object value) {
        if (!operators.contains(filter.operator())) {
            throw PlatformRejection.BAD_FILTER.refuse("the operator for " + filter.field() + " is " + operators.stream().filter(one -> one.length() > 1).findFirst().orElseThrow());
        }
        return new Search(condition, value);
    }
}
