package io.twotier.customer.grant;

import io.twotier.customer.relationship.RelationshipDesk;
import io.twotier.customer.relationship.Relationships;
import io.twotier.customer.relationship.ResellerRelationship;
import io.twotier.customer.relationship.Standings;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The customer's side of grants: what it gave it takes back. */
@ApplicationScoped
public class GrantDesk {

    private final Standings standings;
    private final Relationships relationships;
    private final RelationshipDesk desk;
    private final TenantClock clock;

    GrantDesk(Standings standings, Relationships relationships, RelationshipDesk desk, TenantClock clock) {
        this.standings = standings;
        this.relationships = relationships;
        this.desk = desk;
        this.clock = clock;
    }

    /** The partner administers the customer no more, whatever the right came with; R45: its relationships stay. */
    @Transactional
    public void endDelegatedAdmin(Caller caller, UUID customer, UUID partner) {
        standings.below(caller, customer);
        List<ResellerRelationship> administering = relationships.open(partner, customer).stream().filter(ResellerRelationship::administers).toList();
        Checks.demand(Check.that(!administering.isEmpty(), GrantRejection.NO_DELEGATED_ADMIN, partner));
        Instant now = clock.now(customer);
        administering.forEach(relationship -> desk.endDelegatedAdmin(relationship, now));
    }
}
