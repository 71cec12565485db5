package io.twotier.customer;

import io.twotier.customer.relationship.Relationships;
import io.twotier.customer.relationship.ResellerRelationship;
import io.twotier.customer.relationship.Standing;
import io.twotier.platform.Ids;
import io.twotier.platform.wire.Continuations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A partner's customers, page by page in the order they were made: those with an open relationship (R67, R77, R78). */
@ApplicationScoped
public class CustomerPages {

    private static final int LARGEST = 500;
    private static final String MINE = "exists (select 1 from ResellerRelationship r where r.customerId = c.id and r.partnerId = :partner and r.open)";

    private final Customers customers;
    private final Relationships relationships;
    private final Continuations continuations;

    CustomerPages(Customers customers, Relationships relationships, Continuations continuations) {
        this.customers = customers;
        this.relationships = relationships;
        this.continuations = continuations;
    }

    /** @param continuation to ask for the next page with; null on the last one */
    public record Page(List<Row> rows, String continuation) {
    }

    public record Row(Customer customer, Standing standing) {
    }

    /** @param size 0 for the largest there is @param filter or null @param continuation of the page before, or null for the first */
    public Page page(UUID partner, int size, CustomerFilter filter, String continuation) {
        int most = size == 0 ? LARGEST : Math.min(size, LARGEST);
        if (size < 0) {
            throw CustomerRejection.BAD_PAGE.refuse("size is negative");
        }
        String list = "customers " + (filter == null ? partner : filter.name(partner));
        Map<String, Object> parameters = new HashMap<>(Map.of("partner", partner));
        StringBuilder where = new StringBuilder(MINE);
        if (continuation != null) {
            where.append(" and c.id > :after");
            parameters.put("after", Ids.lenient(continuations.open(list, continuation).get(0)));
        }
        if (filter != null) {
            where.append(" and ").append(filter.condition());
            parameters.put("value", filter.pattern());
        }
        List<Customer> found = customers.page(where.toString(), parameters, most + 1);
        List<Customer> shown = found.subList(0, Math.min(most, found.size()));
        return new Page(rows(partner, shown), found.size() > most ? continuations.seal(list, shown.get(most - 1).id().toString()) : null);
    }

    private List<Row> rows(UUID partner, List<Customer> shown) {
        Map<UUID, List<ResellerRelationship>> open = relationships.open(partner, shown.stream().map(Customer::id).toList());
        List<Row> rows = new ArrayList<>();
        shown.forEach(customer -> rows.add(new Row(customer, new Standing(open.getOrDefault(customer.id(), List.of()), null))));
        return rows;
    }
}
