package io.twotier.customer;

import io.twotier.customer.CustomerProvisioning.Prepared;
import io.twotier.customer.billing.BillingProfile;
import io.twotier.customer.billing.BillingProfiles;
import io.twotier.customer.grant.AzureAccess;
import io.twotier.customer.grant.Grants;
import io.twotier.customer.relationship.RelationshipDesk;
import io.twotier.customer.relationship.ResellerRelationship;
import io.twotier.customer.relationship.Standing;
import io.twotier.customer.relationship.Standings;
import io.twotier.customer.upstream.partner.PartnerFact;
import io.twotier.customer.upstream.partner.PartnerFacts;
import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.adminuser.TemporaryPassword;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.command.PlatformRejection;
import io.twotier.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Makes customers and finds them. */
@ApplicationScoped
public class CustomerDesk {

    private final CustomerProvisioning provisioning;
    private final CreationChecks checks;
    private final Customers customers;
    private final BillingProfiles billingProfiles;
    private final RelationshipDesk relationships;
    private final Standings standings;
    private final Grants grants;
    private final PartnerFacts partners;
    private final Outbox outbox;
    private final TenantClock clock;

    CustomerDesk(CustomerProvisioning provisioning, CreationChecks checks, Customers customers, BillingProfiles billingProfiles,
                 RelationshipDesk relationships, Standings standings, Grants grants, PartnerFacts partners, Outbox outbox, TenantClock clock) {
        this.provisioning = provisioning;
        this.checks = checks;
        this.customers = customers;
        this.billingProfiles = billingProfiles;
        this.relationships = relationships;
        this.standings = standings;
        this.grants = grants;
        this.partners = partners;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A customer just made. @param password of its administrator, answered once; null in a dry run */
    public record Created(Customer customer, Standing standing, BillingProfile billTo, TemporaryPassword password) {
    }

    /** A customer as one caller sees it. @param billTo null when the caller has none to see @param azure of its reseller; null for the customer itself */
    public record Shown(Customer customer, Standing standing, BillingProfile billTo, AzureAccess azure) {
    }

    /** Steps 1 and 2 of a creation: the reservation and, outside of any transaction, the administrator. */
    public Object prepare(Caller caller, NewCustomer asked, UUID attempt) {
        return provisioning.prepare(caller, asked, attempt);
    }

    /** Step 3: customer, relationships and bill-to become visible together. R65, R66, R123. @param prepared null in a dry run */
    @Transactional
    public Created create(Caller caller, NewCustomer asked, Object prepared) {
        Prepared done = (Prepared) prepared;
        boolean tried = done == null;
        List<Check> all = checks.of(caller, asked);
        all.add(Check.that(!(tried || done.password() == null) || !customers.hasDomain(asked.domain()), CustomerRejection.DOMAIN_IN_USE, asked.domain()));
        Checks.enforce(all, false);

        Instant now = clock.now(caller.tenant());
        UUID attempt = tried ? Ids.next() : done.attempt();
        PartnerFact seller = partners.findById(caller.tenant());
        Customer customer = tried ? Customer.reserve(Ids.next(), Ids.next(), asked, caller.tenant(), seller.environment(),
                new Reservation(null, null, attempt, now), now) : reserved(done.customer());
        Set<UUID> audience = audience(customer.id(), caller.tenant(), asked.associatedPartner());
        outbox.say(customer.complete(attempt, audience));
        ResellerRelationship own = establish(customer, seller, asked.associatedPartner(), audience, now);
        BillingProfile billTo = BillingProfile.of(Ids.next(), customer.id(), caller.tenant(), asked.billTo());
        billingProfiles.persist(billTo);
        return new Created(customer, new Standing(List.of(own), seller), billTo, tried ? null : done.password());
    }

    private Customer reserved(UUID id) {
        return customers.findByIdOptional(id).orElseThrow(() -> PlatformRejection.CHANGED_MEANWHILE.refuse().retryAfter(1));
    }

    private ResellerRelationship establish(Customer customer, PartnerFact seller, UUID reseller, Set<UUID> audience, Instant now) {
        ResellerRelationship own = seller.provider() ? ResellerRelationship.provider(Ids.next(), customer.id(), seller.id(), reseller, now)
                : ResellerRelationship.direct(Ids.next(), customer.id(), seller.id(), now);
        relationships.establish(own, audience, customer.environment(), null);
        if (reseller != null) {
            relationships.establish(ResellerRelationship.namedReseller(Ids.next(), customer.id(), reseller, seller.id(), now), audience,
                    customer.environment(), null);
        }
        return own;
    }

    /** The customer, when the caller may see it; unknown and foreign ones are alike. */
    public Shown find(Caller caller, UUID id) {
        Standings.Seen seen = standings.seen(caller, id);
        if (seen == null) {
            throw CustomerRejection.NO_SUCH_CUSTOMER.refuse(id);
        }
        return caller.partner()
                ? new Shown(seen.customer(), seen.standing(), billTo(seen.standing(), caller.tenant(), id), grants.azure(caller.tenant(), id))
                : new Shown(seen.customer(), seen.standing(), null, null);
    }

    private BillingProfile billTo(Standing standing, UUID partner, UUID customer) {
        return billingProfiles.of(customer, partner)
                .or(() -> standing.providers().stream().findFirst().flatMap(provider -> billingProfiles.of(customer, provider))).orElse(null);
    }

    private static Set<UUID> audience(UUID customer, UUID partner, UUID reseller) {
        Set<UUID> tenants = new HashSet<>(Set.of(customer, partner));
        if (reseller != null) {
            tenants.add(reseller);
        }
        return tenants;
    }
}
