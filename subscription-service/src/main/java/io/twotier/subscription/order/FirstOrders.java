package io.twotier.subscription.order;

import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.subscription.catalogue.Markets;
import io.twotier.subscription.catalogue.Offers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** First orders of customers that do not exist yet: what they would be, and what is in their way. Nothing is placed. */
@ApplicationScoped
public class FirstOrders {

    private final Buyers buyers;
    private final Planning planning;
    private final Markets markets;
    private final Offers offers;

    FirstOrders(Buyers buyers, Planning planning, Markets markets, Offers offers) {
        this.buyers = buyers;
        this.planning = planning;
        this.markets = markets;
        this.offers = offers;
    }

    /** @param checks those an order depends on, in the order it is refused in; what only the customer can do is taken as done */
    public record Planned(OrderPreview order, List<Check> checks) {
    }

    /** Within a transaction: it looks for subscriptions that lines name. */
    public Planned plan(Caller caller, Newcomer newcomer, OrderRequest request) {
        Draft draft = planning.order(buyers.of(caller, newcomer), request.billingCycle(), Planning.Wanted.numbered(request.lineItems()));
        String currency = newcomer.country() == null ? null : markets.currency(newcomer.country()).orElse(null);
        return new Planned(OrderPreview.of(draft.lines(), request.billingCycle(), currency), Stream.concat(draft.buyer().checks().stream(),
                draft.ownChecks().stream()).toList());
    }

    /** Whether Azure is bought, which is paid for by use. */
    public boolean usesAzure(OrderRequest request) {
        return request.lineItems().stream().anyMatch(line -> offers.named(line.offerId()).filter(offer -> offer.kind().usageBased()).isPresent());
    }

    /** R152: a customer that does not exist yet has agreed to nothing. */
    public static Check notAccepted() {
        return Check.that(false, OrderRejection.NOT_ACCEPTED);
    }
}
