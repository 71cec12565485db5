package io.twotier.customer.relationship;

import io.twotier.platform.Ids;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What a customer allows one partner when it accepts an invitation.
 *
 * @param throughProvider the provider an indirect reseller works through, or null
 * @param names           the reseller a provider works with, or null
 * @param delegatedAdmin  whether it may administer for the customer
 */
public record Authorisation(UUID partner, RelationshipKind kind, UUID throughProvider, UUID names, boolean delegatedAdmin) {

    /** R120: the one that bills may order; a reseller never does. */
    public boolean canOrder() {
        return kind != RelationshipKind.INDIRECT_RESELLER;
    }

    /** The open relationship that is this one already. */
    Optional<ResellerRelationship> in(Standing standing) {
        return standing.open().stream().filter(r -> r.kind() == kind && Objects.equals(r.throughProviderId(), throughProvider)).findFirst();
    }

    /** Whether nothing would come of it. */
    public boolean metBy(Standing standing) {
        return in(standing).filter(r -> r.administers() || !delegatedAdmin).isPresent();
    }

    /** How the partner won the customer stays as it was (R125); else as a reseller indirectly, and directly otherwise. */
    ResellerRelationship relationship(UUID customer, Standing standing, Instant now) {
        AcquisitionChannel channel = standing.any() ? standing.channel() : canOrder() ? AcquisitionChannel.DIRECT : AcquisitionChannel.INDIRECT;
        ResellerRelationship relationship = ResellerRelationship.of(Ids.next(), customer, partner, kind, RelationshipOrigin.INVITED, channel, now)
                .through(throughProvider).naming(names);
        return delegatedAdmin ? relationship.with(grant(now)) : relationship;
    }

    DelegatedAdmin grant(Instant now) {
        return new DelegatedAdmin(DelegatedAdmin.Mode.DAP, now);
    }
}
