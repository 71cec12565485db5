package io.twotier.customer.extension;

import io.twotier.customer.billing.BillingProfiles;
import io.twotier.customer.relationship.RelationshipDesk;
import io.twotier.customer.relationship.RelationshipEvent;
import io.twotier.customer.relationship.RelationshipKind;
import io.twotier.customer.relationship.ResellerRelationship;
import io.twotier.customer.relationship.Standings;
import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Extends relationships. R136: both relationships, the copy of the bill-to data and the evidence come into being together. */
@ApplicationScoped
public class ExtensionDesk {

    private final ExtensionChecks checks;
    private final RelationshipExtensions extensions;
    private final RelationshipDesk relationships;
    private final Standings standings;
    private final BillingProfiles billingProfiles;
    private final TenantClock clock;

    ExtensionDesk(ExtensionChecks checks, RelationshipExtensions extensions, RelationshipDesk relationships, Standings standings,
                  BillingProfiles billingProfiles, TenantClock clock) {
        this.checks = checks;
        this.extensions = extensions;
        this.relationships = relationships;
        this.standings = standings;
        this.billingProfiles = billingProfiles;
        this.clock = clock;
    }

    @Transactional
    public RelationshipExtension extend(Caller caller, UUID customer, NewExtension asked) {
        Standings.Seen seen = standings.below(caller, customer);
        UUID partner = caller.tenant();
        Instant now = clock.now(partner);
        Checks.demandFresh(checks.of(partner, seen.standing(), seen.customer(), asked, now).toArray(Check[]::new));

        RelationshipExtension extension = RelationshipExtension.of(Ids.next(), customer, partner, asked, now, caller.actor());
        extensions.persist(extension);
        Set<UUID> audience = Set.of(customer, partner, asked.provider());
        String environment = seen.customer().environment();
        RelationshipEvent.Consents consents = new RelationshipEvent.Consents(extension.id(), asked.shareBillTo(), asked.consentAt());
        if (!standings.of(asked.provider(), customer).has(RelationshipKind.INDIRECT_PROVIDER)) {
            relationships.establish(ResellerRelationship.extendedTo(Ids.next(), customer, asked.provider(), partner, now), audience, environment, consents);
        }
        ResellerRelationship direct = seen.standing().of(RelationshipKind.DIRECT);
        relationships.establish(direct.extendedBeside(Ids.next(), asked.provider(), now), audience, environment, consents);
        copyBillTo(customer, partner, asked.provider());
        return extension;
    }

    /** R140: a provider that bills the customer already keeps what it has. */
    private void copyBillTo(UUID customer, UUID from, UUID to) {
        if (billingProfiles.of(customer, to).isEmpty()) {
            billingProfiles.of(customer, from).map(own -> own.copyFor(Ids.next(), to)).ifPresent(copy -> billingProfiles.persist(copy));
        }
    }

    public List<RelationshipExtension> listed(Caller caller, UUID customer) {
        standings.below(caller, customer);
        return caller.customer() ? extensions.of(customer) : extensions.of(customer, caller.tenant());
    }
}
