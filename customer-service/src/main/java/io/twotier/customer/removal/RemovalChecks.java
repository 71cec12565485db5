package io.twotier.customer.removal;

import io.twotier.customer.relationship.Standing;
import io.twotier.customer.upstream.subscription.SubscriptionFact;
import io.twotier.customer.upstream.subscription.SubscriptionFacts;
import io.twotier.customer.upstream.transfer.TransferFact;
import io.twotier.customer.upstream.transfer.TransferFacts;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Rejection;
import io.twotier.platform.command.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What stands in the way when a relationship is to end: a check for each subscription and each transfer, so that every blocker is named at once. */
@ApplicationScoped
class RemovalChecks {

    private static final String ANY = "any";

    private final SubscriptionFacts subscriptions;
    private final TransferFacts transfers;

    RemovalChecks(SubscriptionFacts subscriptions, TransferFacts transfers) {
        this.subscriptions = subscriptions;
        this.transfers = transfers;
    }

    /** What the partner sells, what it is on record for with the providers it works through, and what is on its way to or from it. */
    List<Check> of(UUID partner, UUID customer, Standing standing) {
        String mpnId = standing.about() == null ? null : standing.about().mpnId();
        Source toldOfSubscriptions = SubscriptionFacts.source(customer);
        List<Check> checks = new ArrayList<>();
        checks.addAll(each(subscriptions.activeOf(partner, customer), RemovalRejection.ACTIVE_SUBSCRIPTION, toldOfSubscriptions));
        checks.addAll(each(subscriptions.activeOnRecord(mpnId, standing.providers(), customer), RemovalRejection.ACTIVE_ON_RECORD, toldOfSubscriptions));
        checks.addAll(open(partner, transfers.openOf(partner, customer), TransferFacts.source(customer)));
        return checks;
    }

    private static List<Check> each(List<SubscriptionFact> active, Rejection otherwise, Source told) {
        return active.isEmpty() ? List.of(Check.that(true, otherwise, ANY, ANY).reading(told))
                : active.stream().map(one -> Check.that(false, otherwise, one.id(), one.friendlyName()).reading(told)).toList();
    }

    private static List<Check> open(UUID partner, List<TransferFact> open, Source told) {
        return open.isEmpty() ? List.of(Check.that(true, RemovalRejection.TRANSFER_RUNNING, ANY).reading(told))
                : open.stream().map(one -> Check.that(false, answer(partner, one), one.id()).reading(told)).toList();
    }

    private static Rejection answer(UUID partner, TransferFact transfer) {
        if (transfer.running()) {
            return RemovalRejection.TRANSFER_RUNNING;
        }
        return transfer.askedBy(partner) ? RemovalRejection.TRANSFER_OFFERED : RemovalRejection.TRANSFER_TO_ANSWER;
    }
}
