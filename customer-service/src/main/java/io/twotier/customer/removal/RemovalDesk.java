package io.twotier.customer.removal;

import io.twotier.customer.CustomerRejection;
import io.twotier.customer.billing.BillingProfiles;
import io.twotier.customer.relationship.RelationshipDesk;
import io.twotier.customer.relationship.Standings;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Ends what a partner has with a customer, and tells beforehand what is in the way. */
@ApplicationScoped
public class RemovalDesk {

    private final RemovalChecks checks;
    private final RelationshipDesk relationships;
    private final Standings standings;
    private final BillingProfiles billingProfiles;
    private final TenantClock clock;

    RemovalDesk(RemovalChecks checks, RelationshipDesk relationships, Standings standings, BillingProfiles billingProfiles, TenantClock clock) {
        this.checks = checks;
        this.relationships = relationships;
        this.standings = standings;
        this.billingProfiles = billingProfiles;
        this.clock = clock;
    }

    /**
     * All relationships of the partner with the customer end, delegated admin and the partner's bill-to data with them; what others have stays (R15).
     *
     * @param toNone whether that is what was asked for
     * @return the customer
     */
    @Transactional
    public UUID remove(Caller caller, UUID customer, boolean toNone) {
        Standings.Seen seen = standings.seen(caller, customer);
        if (seen == null) {
            throw CustomerRejection.NO_SUCH_CUSTOMER.refuse(customer);
        }
        List<Check> all = new ArrayList<>(List.of(Check.that(toNone, RemovalRejection.ONLY_NONE)));
        all.addAll(checks.of(caller.tenant(), customer, seen.standing()));
        Checks.enforce(all, true);

        Instant now = clock.now(caller.tenant());
        seen.standing().open().forEach(relationship -> relationships.remove(relationship, now));
        billingProfiles.of(customer, caller.tenant()).ifPresent(billingProfiles::delete);
        return customer;
    }

    /** The checks that a removal would fail now, every one of them; none when it may be removed. */
    public List<Check> blockers(Caller caller, UUID customer) {
        Standings.Seen seen = standings.below(caller, customer);
        return Checks.unmetForSure(checks.of(caller.tenant(), customer, seen.standing()));
    }
}
