package io.twotier.subscription;

import io.twotier.platform.command.Check;
import io.twotier.subscription.upstream.customer.CustomerFacts;
import io.twotier.subscription.upstream.customer.RelationshipFact;
import io.twotier.subscription.upstream.customer.RelationshipFacts;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** How a partner stands to a customer: its open relationships. Several kinds at once are possible. */
public record Standing(UUID partner, UUID customer, List<RelationshipFact> open) {

    public static Standing of(RelationshipFacts relationships, UUID partner, UUID customer) {
        return new Standing(partner, customer, relationships.openBetween(customer, partner));
    }

    /** R112, R113, R135: without any open relationship there is nothing to do here. */
    public Check related() {
        return Check.that(!open.isEmpty(), SubscriptionRejection.NO_RELATIONSHIP, partner, customer).reading(CustomerFacts.source(customer));
    }

    public boolean provides() {
        return has(RelationshipFact.Kind.INDIRECT_PROVIDER);
    }

    public boolean sellsDirectly() {
        return has(RelationshipFact.Kind.DIRECT) && !wonAsReseller();
    }

    public boolean resells() {
        return has(RelationshipFact.Kind.INDIRECT_RESELLER);
    }

    /** R124, R126: how this partner won the customer, which never changes. */
    public boolean wonAsReseller() {
        return open.stream().anyMatch(RelationshipFact::wonAsReseller);
    }

    /** The providers through whom this partner looks after the customer as reseller. */
    public Set<UUID> providers() {
        return open.stream().map(RelationshipFact::throughProviderId).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the customer lets this partner administer for it. */
    public boolean administers() {
        return open.stream().anyMatch(RelationshipFact::delegatedAdmin);
    }

    private boolean has(RelationshipFact.Kind kind) {
        return open.stream().anyMatch(relationship -> relationship.kind() == kind);
    }
}
