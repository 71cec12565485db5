package io.twotier.subscription.order;

import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.subscription.Standing;
import io.twotier.subscription.catalogue.Markets;
import io.twotier.subscription.catalogue.Offer;
import io.twotier.subscription.upstream.agreement.CustomerAgreementFacts;
import io.twotier.subscription.upstream.agreement.PartnerAgreementFacts;
import io.twotier.subscription.upstream.customer.CustomerFact;
import io.twotier.subscription.upstream.customer.CustomerFacts;
import io.twotier.subscription.upstream.customer.RelationshipFact;
import io.twotier.subscription.upstream.customer.RelationshipFacts;
import io.twotier.subscription.upstream.partner.PartnerFact;
import io.twotier.subscription.upstream.partner.PartnerFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gathers what is known about a partner that wants to buy. */
@ApplicationScoped
public class Buyers {

    private final PartnerFacts partners;
    private final CustomerFacts customers;
    private final RelationshipFacts relationships;
    private final PartnerAgreementFacts partnerAgreements;
    private final CustomerAgreementFacts customerAgreements;
    private final Markets markets;
    private final TenantClock clock;
    private final boolean userOnly;

    Buyers(PartnerFacts partners, CustomerFacts customers, RelationshipFacts relationships, PartnerAgreementFacts partnerAgreements,
           CustomerAgreementFacts customerAgreements, Markets markets, TenantClock clock,
           @ConfigProperty(name = "twotier.orders.reseller-customer-user-only") boolean userOnly) {
        this.partners = partners;
        this.customers = customers;
        this.relationships = relationships;
        this.partnerAgreements = partnerAgreements;
        this.customerAgreements = customerAgreements;
        this.markets = markets;
        this.clock = clock;
        this.userOnly = userOnly;
    }

    /** What everything that is a purchase of an offer depends on, whatever it is called. @param offer null when the catalogue has none of this name */
    public List<Check> checks(Caller caller, UUID customer, Offer offer) {
        Buyer buyer = of(caller, customer);
        return Stream.concat(buyer.checks().stream(), buyer.mayHave(offer, 0).stream()).toList();
    }

    public Buyer of(Caller caller, UUID customer) {
        UUID id = caller.tenant();
        PartnerFact partner = partners.findById(id);
        CustomerFact known = customers.findById(customer);
        Standing standing = Standing.of(relationships, id, customer);
        boolean inRegion = partner == null || known == null || markets.lies(known.country(), partner.region());
        return new Buyer(caller, standing, partner, known, inRegion, partner != null && partnerAgreements.signed(id, partner.region()),
                customerAgreements.accepted(customer, id, clock.now(customer)), known != null && known.partnerTenant() || partners.findById(customer) != null,
                userOnly && standing.provides() && relationships.resoldThrough(id, customer));
    }

    /** As {@link #of(Caller, UUID)}, for a customer that the partner would bring: related to it, and everything done that only the customer can do. */
    Buyer of(Caller caller, Newcomer newcomer) {
        UUID id = caller.tenant();
        PartnerFact partner = partners.findById(id);
        boolean provider = partner != null && partner.provider();
        return new Buyer(caller, new Standing(id, newcomer.id(), List.of(RelationshipFact.expected(provider))), partner,
                CustomerFact.expected(newcomer.id(), newcomer.country(), newcomer.organization(), partner == null ? null : partner.environment()), true,
                partner != null && partnerAgreements.signed(id, partner.region()), true, false, userOnly && provider && newcomer.resold());
    }
}
