package io.twotier.subscription.upgrade;

import io.twotier.subscription.Subscription;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** That a subscription, or some of its seats, became another. Only ever added. */
@Entity
public class Transition {

    @Id
    private UUID id;
    private UUID customerId;
    private UUID subscriptionId;
    private String fromItem;
    private String toItem;
    private UUID toSubscriptionId;
    private int quantity;
    @Enumerated(EnumType.STRING)
    private TransitionRequest.TransitionType transitionType;
    private Instant happenedAt;

    protected Transition() {
    }

    static Transition between(UUID id, Subscription from, String item, Subscription to, TransitionRequest.TransitionType type) {
        Transition transition = new Transition();
        transition.id = id;
        transition.customerId = from.customerId();
        transition.subscriptionId = from.id();
        transition.fromItem = item;
        transition.toItem = to.goods().offerId();
        transition.toSubscriptionId = to.id();
        transition.quantity = to.quantity();
        transition.transitionType = type == null ? TransitionRequest.TransitionType.TRANSITION_ONLY : type;
        transition.happenedAt = to.createdAt();
        return transition;
    }

    public String fromItem() {
        return fromItem;
    }

    public String toItem() {
        return toItem;
    }

    public UUID toSubscriptionId() {
        return toSubscriptionId;
    }

    public int quantity() {
        return quantity;
    }

    public TransitionRequest.TransitionType transitionType() {
        return transitionType;
    }

    public Instant happenedAt() {
        return happenedAt;
    }
}
