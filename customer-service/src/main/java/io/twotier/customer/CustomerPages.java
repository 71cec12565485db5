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

    private static final String MINE = "c.id > :after and exists (select 1 from ResellerRelationship r where r.customerId = c.id and r.partnerId = :partner and r.open)";

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
        Page<Customer> page = filter == null
                ? pages.ascending("customers " + partner, asked, Customer::id,
                        (after, most) -> customers.page(MINE, Map.of("partner", partner, "after", after), most))
                : pages.ascending("customers " + filter.name(partner), asked, Customer::id,
                        (after, most) -> customers.page(MINE + " and " + filter.condition(), Map.of("partner", partner, "after", after, "value", filter.pattern()), most));
        return page.with(rows(partner, page.rows()));
    }

    private List<Row> rows(UUID partner, List<Customer> shown) {
        Map<UUID, List<ResellerRelationship>> open = relationships.open(partner, shown.stream().map(Customer::id).toList());
        List<Row> rows = new ArrayList<>();
        shown.forEach(customer -> rows.add(new Row(customer, new Standing(open.getOrDefault(customer.id(), List.of()), null))));
        return rows;
    }
}
