package io.twotier.customer;

import io.twotier.customer.relationship.Relationships;
import io.twotier.customer.relationship.ResellerRelationship;
import io.twotier.customer.relationship.Standing;
import io.twotier.platform.page.Page;
import io.twotier.platform.page.PageQuery;
import io.twotier.platform.page.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A partner's customers, page by page in the order they were made: those with an open relationship (R67, R77, R78). */
@ApplicationScoped
public class CustomerPages {

    private final Customers customers;
    private final Relationships relationships;
    private final Pages pages;

    CustomerPages(Customers customers, Relationships relationships, Pages pages) {
        this.customers = customers;
        this.relationships = relationships;
        this.pages = pages;
    }

    public record Row(Customer customer, Standing standing) {
    }

    /** @param filter or null */
    public Page<Row> page(UUID partner, CustomerFilter filter, PageQuery asked) {
        Page<UUID> page = pages.ascending("customers " + (filter == null ? partner : filter.name(partner)), asked, id -> id,
                (after, most) -> relationships.customersOf(partner, filter == null ? "" : filter.condition(), filter == null ? Map.of() : filter.parameters(), after, most));
        return page.with(rows(partner, customers.all(page.rows())));
    }

    private List<Row> rows(UUID partner, List<Customer> shown) {
        Map<UUID, List<ResellerRelationship>> open = relationships.open(partner, shown.stream().map(Customer::id).toList());
        List<Row> rows = new ArrayList<>();
        shown.forEach(customer -> rows.add(new Row(customer, new Standing(open.getOrDefault(customer.id(), List.of()), null))));
        return rows;
    }
}
