package io.twotier.subscription;

import io.twotier.platform.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A subscription and the add-ons that depend on it, all held by this transaction: they stop, come back and end together, so that no add-on goes on
 * without its base.
 *
 * @param addOns those that go on or could; none below an add-on
 */
public record Family(Subscription head, List<Subscription> addOns) {

    List<Event> suspend() {
        return with(head.suspend(Condition.PARTNER), one -> one.status() == SubscriptionStatus.ACTIVE, one -> one.suspend(Condition.BASE_SUSPENDED));
    }

    /** Add-ons that were suspended for themselves stay so. */
    List<Event> reactivate() {
        return with(head.reactivate(), one -> one.condition().waitsForBase(), Subscription::reactivate);
    }

    List<Event> cancel() {
        return with(head.cancel(), one -> true, Subscription::cancel);
    }

    /**
     * The term of the head is over: another one follows if that is wanted, else it ends with all that depends on it. What is suspended is not renewed.
     *
     * @param based it is no add-on, or its base goes on
     */
    public List<Event> endTerm(boolean based) {
        if (based && head.status() == SubscriptionStatus.ACTIVE && head.terms().autoRenew()) {
            return List.of(head.renew());
        }
        return with(head.expire(), one -> true, Subscription::expire);
    }

    private List<Event> with(Event first, Predicate<Subscription> concerned, Function<Subscription, Event> consequence) {
        List<Event> said = new ArrayList<>(List.of(first));
        addOns.stream().filter(concerned).map(consequence).forEach(said::add);
        return said;
    }
}
