package io.twotier.subscription.cart;

import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.command.Preconditions;
import io.twotier.platform.command.Work;
import io.twotier.subscription.catalogue.Markets;
import io.twotier.subscription.order.Buyer;
import io.twotier.subscription.order.Buyers;
import io.twotier.subscription.order.Order;
import io.twotier.subscription.order.Purchasing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Collecting what shall be bought, and buying it. What can be bought is decided by the same drafts as for orders. */
@ApplicationScoped
public class CartDesk {

    private final Carts carts;
    private final Buyers buyers;
    private final Grouping grouping;
    private final Purchasing purchasing;
    private final Markets markets;
    private final Preconditions preconditions;
    private final TenantClock clock;
    private final Duration keptFor;

    CartDesk(Carts carts, Buyers buyers, Grouping grouping, Purchasing purchasing, Markets markets, Preconditions preconditions, TenantClock clock,
             @ConfigProperty(name = "twotier.carts.expire-after") Duration keptFor) {
        this.carts = carts;
        this.buyers = buyers;
        this.grouping = grouping;
        this.purchasing = purchasing;
        this.markets = markets;
        this.preconditions = preconditions;
        this.clock = clock;
        this.keptFor = keptFor;
    }

    @Transactional
    public Basket begin(Caller caller, UUID customer, CartRequest request) {
        Buyer buyer = admitted(caller, customer);
        Instant now = clock.now(caller.tenant());
        Cart cart = Cart.begun(Ids.next(), customer, caller.tenant(), now);
        cart.fill(request.lines(), caller.actor(), now, keptFor);
        carts.persist(cart);
        return noted(cart, basket(cart, buyer, now));
    }

    @Transactional
    public Basket find(Caller caller, UUID customer, UUID id) {
        Buyer buyer = admitted(caller, customer);
        return basket(held(caller, customer, id), buyer, clock.now(caller.tenant()));
    }

    @Transactional
    public Basket change(Caller caller, UUID customer, UUID id, CartRequest request) {
        Buyer buyer = admitted(caller, customer);
        Cart cart = taken(caller, customer, id);
        Instant now = clock.now(caller.tenant());
        Checks.demand(Check.that(!cart.isOrdered(), CartRejection.ORDERED, id), Check.that(!cart.isBegun(), CartRejection.BEGUN, id),
                Check.that(!cart.isExpired(now), CartRejection.EXPIRED, id));
        cart.fill(request.lines(), caller.actor(), now, keptFor);
        return noted(cart, basket(cart, buyer, now));
    }

    /** Orders each group that is not ordered yet and can be; one that cannot does not hinder the others. Where none can, it is refused as an order would be. */
    @Transactional
    public Checkout checkOut(Caller caller, UUID customer, UUID id) {
        Buyer buyer = admitted(caller, customer);
        Cart cart = taken(caller, customer, id);
        Instant now = clock.now(caller.tenant());
        Checks.demandFresh(Stream.concat(Stream.of(Check.that(!cart.isOrdered(), CartRejection.ORDERED, id), Check.that(!cart.isExpired(now), CartRejection.EXPIRED, id)),
                buyer.checks().stream()).toArray(Check[]::new));
        List<Order> orders = new ArrayList<>();
        List<Checkout.Failure> failures = new ArrayList<>();
        List<Check> unmet = new ArrayList<>();
        for (Grouping.Part part : grouping.parts(cart).stream().filter(part -> !part.places().isEmpty()).toList()) {
            Group group = grouping.group(cart, buyer, part);
            List<Check> failed = Checks.unmetForSure(group.checks());
            if (failed.isEmpty()) {
                Order order = purchasing.place(group.draft());
                cart.ordered(group.places(), order.id(), caller.actor(), now);
                orders.add(order);
            } else {
                unmet.addAll(failed);
                failures.add(new Checkout.Failure(group.id(), failed.get(0).rejection().code(), failed.get(0).sentence()));
            }
        }
        if (orders.isEmpty()) {
            Checks.demand(unmet.toArray(Check[]::new));
        }
        return new Checkout(orders, failures);
    }

    private Buyer admitted(Caller caller, UUID customer) {
        Buyer buyer = buyers.of(caller, customer);
        Checks.demand(buyer.chain().toArray(Check[]::new));
        return buyer;
    }

    private Cart held(Caller caller, UUID customer, UUID id) {
        return carts.heldBy(caller.tenant(), customer, id).orElseThrow(() -> CartRejection.NO_SUCH_CART.refuse(id));
    }

    /** Nobody else changes or orders it until this transaction ends: whoever comes meanwhile is sent away, not made to wait. */
    private Cart taken(Caller caller, UUID customer, UUID id) {
        Cart cart = held(caller, customer, id);
        if (!carts.take(id)) {
            throw CartRejection.TAKEN.refuse(id).retryAfter(1);
        }
        carts.getEntityManager().refresh(cart);
        preconditions.match(cart.version());
        return cart;
    }

    private Basket basket(Cart cart, Buyer buyer, Instant now) {
        String state = cart.isOrdered() ? "ordered" : cart.isExpired(now) ? "expired" : "active";
        List<Basket.Entry> entries = grouping.parts(cart).stream().flatMap(part -> entries(cart, buyer, part)).sorted((a, b) -> a.place() - b.place()).toList();
        return new Basket(cart, state, buyer.customer() == null ? null : markets.currency(buyer.customer().country()).orElse(null), entries);
    }

    private Stream<Basket.Entry> entries(Cart cart, Buyer buyer, Grouping.Part part) {
        Group group = grouping.group(cart, buyer, part);
        return Stream.concat(part.done().stream().map(place -> new Basket.Entry(place, cart.lines().get(place), part.id(), null)),
                IntStream.range(0, part.places().size()).mapToObj(index -> new Basket.Entry(part.places().get(index), group.lines().get(index), part.id(),
                        Checks.unmet(group.checks(index)).stream().findFirst().orElse(null))));
    }

    /** A cart is told to nobody, only that there was one is kept. */
    private static Basket noted(Cart cart, Basket basket) {
        Work.current().acted("order", cart.id().toString());
        return basket;
    }
}
