package io.twotier.subscription.order;

import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.subscription.Standing;
import io.twotier.subscription.SubscriptionRejection;
import io.twotier.subscription.upstream.customer.CustomerFacts;
import io.twotier.subscription.upstream.customer.RelationshipFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The orders a caller may look at: a partner its own, a customer all that were placed for it. */
@ApplicationScoped
public class OrderReader {

    private final Orders orders;
    private final RelationshipFacts relationships;

    OrderReader(Orders orders, RelationshipFacts relationships) {
        this.orders = orders;
        this.relationships = relationships;
    }

    public List<Order> list(Caller caller, UUID customer) {
        demand(caller, customer);
        return caller.customer() ? orders.ofCustomer(customer) : orders.ownedBy(caller.tenant(), customer);
    }

    public Order find(Caller caller, UUID customer, UUID id) {
        demand(caller, customer);
        return (caller.customer() ? orders.ofCustomer(customer, id) : orders.ownedBy(caller.tenant(), customer, id))
                .orElseThrow(() -> OrderRejection.NO_SUCH_ORDER.refuse(id));
    }

    /** R128: who won the customer as a reseller has no order history with it. */
    private void demand(Caller caller, UUID customer) {
        if (caller.customer()) {
            Checks.demand(Check.that(caller.tenant().equals(customer), SubscriptionRejection.NO_RELATIONSHIP, caller.tenant(), customer));
            return;
        }
        Standing standing = Standing.of(relationships, caller.tenant(), customer);
        Checks.demand(standing.related(), Check.that(standing.provides() || standing.sellsDirectly(), OrderRejection.WON_AS_RESELLER)
                .reading(CustomerFacts.source(customer)));
    }
}
