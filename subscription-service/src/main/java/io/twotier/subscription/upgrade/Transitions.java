package io.twotier.subscription.upgrade;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.Ids;
import io.twotier.subscription.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The transitions that were made. */
@ApplicationScoped
class Transitions implements PanacheRepositoryBase<Transition, UUID> {

    Transition kept(Subscription from, String item, Subscription to, TransitionRequest.TransitionType type) {
        Transition transition = Transition.between(Ids.next(), from, item, to, type);
        persist(transition);
        return transition;
    }

    List<Transition> of(Subscription subscription) {
        return list("customerId = ?1 and subscriptionId = ?2 order by id", subscription.customerId(), subscription.id());
    }
}
