package io.twotier.customer.association;

import io.twotier.customer.relationship.AcquisitionChannel;
import io.twotier.customer.relationship.RelationshipDesk;
import io.twotier.customer.relationship.RelationshipKind;
import io.twotier.customer.relationship.ResellerRelationship;
import io.twotier.customer.relationship.Standing;
import io.twotier.customer.relationship.Standings;
import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** R68: brings a reseller to a customer the provider has already. */
@ApplicationScoped
public class AssociationDesk {

    private final AssociationChecks checks;
    private final RelationshipDesk relationships;
    private final Standings standings;
    private final TenantClock clock;

    AssociationDesk(AssociationChecks checks, RelationshipDesk relationships, Standings standings, TenantClock clock) {
        this.checks = checks;
        this.relationships = relationships;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * R45: the reseller gets a relationship and nothing else; R15, R16: resellers that were there stay. Again for the same reseller, nothing changes.
     *
     * @return the provider's own relationship, which names the reseller
     */
    @Transactional
    public ResellerRelationship associate(Caller caller, UUID customer, UUID reseller) {
        Standings.Seen seen = standings.below(caller, customer);
        UUID provider = caller.tenant();
        Checks.enforce(checks.of(provider, seen, reseller), true);

        Instant now = clock.now(provider);
        ResellerRelationship own = seen.standing().of(RelationshipKind.INDIRECT_PROVIDER);
        Standing resellers = standings.of(reseller, customer);
        if (!resellers.resellsThrough(provider)) {
            AcquisitionChannel channel = resellers.any() ? resellers.channel() : AcquisitionChannel.INDIRECT;
            relationships.establish(ResellerRelationship.addedReseller(Ids.next(), customer, reseller, provider, channel, now),
                    Set.of(customer, provider, reseller), seen.customer().environment(), null);
        }
        if (!reseller.equals(own.associatedPartnerId())) {
            relationships.associate(own, reseller, now);
        }
        return own;
    }
}
