package io.twotier.subscription.order;

import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.page.Page;
import io.twotier.platform.page.PageQuery;
import io.twotier.platform.page.Pages;
import io.twotier.subscription.Sight;
import io.twotier.subscription.Standing;
import io.twotier.subscription.catalogue.BillingCycle;
import io.twotier.subscription.upstream.customer.CustomerFacts;
import io.twotier.subscription.upstream.customer.RelationshipFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The orders a caller may look at: a partner its own, a customer all that were placed for it. */
@ApplicationScoped
public class OrderReader {

    private final Orders orders;
    private final RelationshipFacts relationships;
    private final Pages pages;

    OrderReader(Orders orders, RelationshipFacts relationships, Pages pages) {
        this.pages = pages;
        this.orders = orders;
        this.relationships = relationships;
    }

    /** @param cycle how they are paid for, null for all */
    public Page<Order> list(Caller caller, UUID customer, BillingCycle cycle, PageQuery asked) {
        demand(caller, customer);
        UUID owner = caller.customer() ? null : caller.tenant();
        return pages.ascending("orders/" + customer + "/" + caller.tenant() + "/" + cycle, asked, Order::id,
                (position, most) -> orders.ofCustomer(customer, owner, cycle, position, most));
    }

    public Order find(Caller caller, UUID customer, UUID id) {
        demand(caller, customer);
        return (caller.customer() ? orders.ofCustomer(customer, id) : orders.ownedBy(caller.tenant(), customer, id))
                .orElseThrow(() -> OrderRejection.NO_SUCH_ORDER.refuse(id));
    }

    /** R128: who won the customer as a reseller has no order history with it. */
    private void demand(Caller caller, UUID customer) {
        Sight sight = Sight.of(relationships, caller, customer);
        Standing standing = sight.standing();
        Checks.demand(sight.related(), Check.that(standing == null || standing.provides() || standing.sellsDirectly(), OrderRejection.WON_AS_RESELLER)
                .reading(CustomerFacts.source(customer)));
    }
}
