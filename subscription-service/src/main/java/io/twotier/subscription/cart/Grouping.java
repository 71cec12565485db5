package io.twotier.subscription.cart;

import io.twotier.subscription.catalogue.BillingCycle;
import io.twotier.subscription.catalogue.Offers;
import io.twotier.subscription.order.Buyer;
import io.twotier.subscription.order.Planning;
import io.twotier.subscription.order.Planning.Wanted;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts the lines of a cart together that make one order: those with the same billing cycle, and add-ons with their base. */
@ApplicationScoped
class Grouping {

    private final Offers offers;
    private final Planning planning;

    Grouping(Offers offers, Planning planning) {
        this.offers = offers;
        this.planning = planning;
    }

    /** Lines that are ordered together. @param done where those stand that are ordered already @param places where the others stand */
    record Part(String id, BillingCycle cycle, List<Integer> done, List<Integer> places) {
    }

    /** The parts in the order of their first lines; the same lines make the same parts, so their ids can be named. */
    List<Part> parts(Cart cart) {
        Map<BillingCycle, List<Integer>> places = new LinkedHashMap<>();
        List<BillingCycle> cycles = new ArrayList<>();
        for (int place = 0; place < cart.lines().size(); place++) {
            CartLine line = cart.lines().get(place);
            cycles.add(line.addOn() ? cycles.get(line.basePlace()) : cycle(line));
            places.computeIfAbsent(cycles.get(place), cycle -> new ArrayList<>()).add(place);
        }
        List<Part> parts = new ArrayList<>();
        places.forEach((cycle, those) -> {
            Map<Boolean, List<Integer>> byDone = those.stream().collect(Collectors.partitioningBy(place -> cart.lines().get(place).isOrdered()));
            parts.add(new Part(Integer.toString(parts.size()), cycle, byDone.get(true), byDone.get(false)));
        });
        return parts;
    }

    /** What is not ordered yet, thought through as things stand now: what was ordered a moment ago takes room. */
    Group group(Cart cart, Buyer buyer, Part part) {
        List<CartLine> lines = part.places().stream().map(cart.lines()::get).toList();
        return new Group(part.id(), part.places(), lines,
                planning.order(buyer, part.cycle(), lines.stream().map(line -> new Wanted(line.lineId(), line.wanted())).toList()));
    }

    /** The cycle a line gets; the one it asks for where it cannot have it. */
    private BillingCycle cycle(CartLine line) {
        BillingCycle asked = line.billingCycle() == null ? BillingCycle.UNKNOWN : line.billingCycle();
        return offers.named(line.catalogItemId()).flatMap(offer -> offer.cycle(asked)).orElse(asked);
    }

    /** Whether an add-on asks for no other cycle than its base. */
    static boolean sameCycle(CartLine addOn, CartLine base) {
        return addOn.billingCycle() == null || addOn.billingCycle() == BillingCycle.UNKNOWN || addOn.billingCycle() == base.billingCycle();
    }
}
