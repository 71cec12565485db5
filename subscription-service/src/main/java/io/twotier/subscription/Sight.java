package io.twotier.subscription;

import io.quarkus.panache.common.Parameters;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.subscription.upstream.customer.RelationshipFacts;
import java.util.UUID;

/** What a caller sees of a customer's subscriptions. {@code standing} is null for the customer itself, which sees them all. */
public record Sight(Caller caller, UUID customer, Standing standing) {

    public static Sight of(RelationshipFacts relationships, Caller caller, UUID customer) {
        return new Sight(caller, customer, caller.customer() ? null : Standing.of(relationships, caller.tenant(), customer));
    }

    /** R112, R113: the customer itself, or a partner with an open relationship. */
    public Check related() {
        return standing != null ? standing.related()
                : Check.that(caller.tenant().equals(customer), SubscriptionRejection.NO_RELATIONSHIP, caller.tenant(), customer);
    }

    /** R43, R67: a partner sees what it owns; as reseller also what its provider owns, and what it is on record for. */
    boolean sees(Subscription subscription) {
        return standing == null || owns(subscription)
                || standing.resells() && (standing.providers().contains(subscription.ownerId()) || onRecord(subscription));
    }

    /** What {@link #sees} says, for the database. */
    String where() {
        return standing == null ? "" : standing.resells() ? " and (ownerId = :caller or onRecord.resellerId = :caller or ownerId in :providers)"
                : " and ownerId = :caller";
    }

    Parameters with(Parameters parameters) {
        if (standing == null) {
            return parameters;
        }
        Parameters mine = parameters.and("caller", caller.tenant());
        return standing.resells() ? mine.and("providers", standing.providers()) : mine;
    }

    boolean owns(Subscription subscription) {
        return subscription.ownerId().equals(caller.tenant());
    }

    private boolean onRecord(Subscription subscription) {
        return subscription.onRecord() != null && caller.tenant().equals(subscription.onRecord().resellerId());
    }
}
