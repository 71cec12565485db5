package io.twotier.subscription.move;

import io.twotier.subscription.Subscription;
import io.twotier.subscription.SubscriptionStatus;
import io.twotier.subscription.SubscriptionStatus.Command;
import io.twotier.subscription.upstream.transfer.GroupRequested;
import java.util.Optional;

/** A line of a group with the subscription it names, null when there is none. */
record Movable(GroupRequested.Line line, Subscription source) {

    /** Why it cannot be moved, in a sentence; empty when it can. */
    Optional<String> hindrance(GroupRequested group) {
        if (source == null || !source.customerId().equals(group.customerId())) {
            return Optional.of("Subscription " + line.subscriptionId() + " does not exist.");
        }
        if (!source.ownerId().equals(group.sourcePartnerId())) {
            return Optional.of("Subscription " + line.subscriptionId() + " does not belong to the source partner.");
        }
        if (source.status() == SubscriptionStatus.TRANSFERRED) {
            return Optional.of("Subscription " + line.subscriptionId() + " was transferred already.");
        }
        if (!source.status().allows(Command.TRANSFER)) {
            return Optional.of("Subscription " + line.subscriptionId() + " is " + source.status().wire() + ".");
        }
        if (source.parentId() != null && group.lines().stream().noneMatch(other -> other.subscriptionId().equals(source.parentId()))) {
            return Optional.of("Subscription " + line.subscriptionId() + " is an add-on and its base does not come along.");
        }
        return movesIn(group) ? Optional.empty()
                : Optional.of("Subscription " + line.subscriptionId() + " is not of a transferable kind.");
    }

    /** R174 and its counterpart: what is not classic moves from partner to partner; to a provider moves what the catalogue says. */
    private boolean movesIn(GroupRequested group) {
        return group.fromPartnerToPartner() ? !source.goods().kind().classic() : source.goods().transferable();
    }
}
