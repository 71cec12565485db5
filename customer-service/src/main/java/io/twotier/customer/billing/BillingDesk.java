package io.twotier.customer.billing;

import io.twotier.customer.country.CountryRules;
import io.twotier.customer.relationship.Standings;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.command.Preconditions;
import io.twotier.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads and replaces the bill-to data of one partner. R104: a direct customer's stays writable while its partner moves. */
@ApplicationScoped
public class BillingDesk {

    private final BillingProfiles profiles;
    private final Standings standings;
    private final CountryRules countryRules;
    private final Preconditions preconditions;
    private final Outbox outbox;

    BillingDesk(BillingProfiles profiles, Standings standings, CountryRules countryRules, Preconditions preconditions, Outbox outbox) {
        this.profiles = profiles;
        this.standings = standings;
        this.countryRules = countryRules;
        this.preconditions = preconditions;
        this.outbox = outbox;
    }

    /** R141: the caller's own, which an extension would share; a reseller that keeps none sees that of its provider. */
    public BillingProfile find(Caller caller, UUID customer) {
        Standings.Seen seen = standings.below(caller, customer);
        Optional<BillingProfile> own = profiles.of(customer, caller.tenant());
        return own.or(() -> seen.standing().providers().stream().findFirst().flatMap(provider -> profiles.of(customer, provider)))
                .orElseThrow(() -> BillingRejection.NO_PROFILE.refuse(customer));
    }

    /** Who won an existing customer by an invitation has no bill-to data of it before this. */
    @Transactional
    public BillingProfile replace(Caller caller, UUID customer, BillTo now) {
        Standings.Seen seen = standings.below(caller, customer);
        Checks.demand(Check.that(seen.standing().bills(), BillingRejection.NOT_BILLING));
        countryRules.demand(now.defaultAddress(), "defaultAddress");
        BillingProfile profile = profiles.of(customer, caller.tenant()).orElseGet(() -> BillingProfile.of(Ids.next(), customer, caller.tenant(), now));
        preconditions.match(profile.version());
        profiles.persist(profile);
        profile.replace(now);
        outbox.say(seen.customer().changed(Set.of(customer, caller.tenant())));
        return profile;
    }
}
