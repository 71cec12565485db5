package io.twotier.transfer;

import io.twotier.platform.TenantClock;
import io.twotier.platform.command.Check;
import io.twotier.transfer.upstream.agreement.CustomerAgreementFacts;
import io.twotier.transfer.upstream.agreement.PartnerAgreementFacts;
import io.twotier.transfer.upstream.customer.CustomerFacts;
import io.twotier.transfer.upstream.customer.RelationshipFacts;
import io.twotier.transfer.upstream.partner.PartnerFact;
import io.twotier.transfer.upstream.partner.PartnerFacts;
import io.twotier.transfer.upstream.partner.PartnershipFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads from the facts how the parties of a transfer stand to each other. */
@ApplicationScoped
public class Standings {

    private final PartnerFacts partners;
    private final PartnershipFacts partnerships;
    private final CustomerFacts customers;
    private final RelationshipFacts relationships;
    private final PartnerAgreementFacts partnerAgreements;
    private final CustomerAgreementFacts customerAgreements;
    private final TenantClock clock;

    Standings(PartnerFacts partners, PartnershipFacts partnerships, CustomerFacts customers, RelationshipFacts relationships,
              PartnerAgreementFacts partnerAgreements, CustomerAgreementFacts customerAgreements, TenantClock clock) {
        this.partners = partners;
        this.partnerships = partnerships;
        this.customers = customers;
        this.relationships = relationships;
        this.partnerAgreements = partnerAgreements;
        this.customerAgreements = customerAgreements;
        this.clock = clock;
    }

    public Standing of(UUID customer, UUID source, UUID target) {
        PartnerFact from = partners.findById(source);
        PartnerFact to = partners.findById(target);
        return new Standing(customer, source, target, customers.findById(customer), from, to,
                relationships.openBetween(customer, source), relationships.openBetween(customer, target),
                partnerships.active(target, source), signed(from), signed(to), customerAgreements.accepted(customer, target, clock.now(customer)));
    }

    /** R113: whoever has no relationship with a customer learns nothing of what is below it. */
    public Check related(UUID customer, UUID partner) {
        boolean known = customers.findById(customer) != null && relationships.openBetween(customer, partner);
        return Check.that(known, TransferRejection.NO_RELATIONSHIP, partner, customer).reading(CustomerFacts.source(customer));
    }

    /** R43, R67: whether the source will see as reseller what the target gets. @param onRecord the MPN id that gets the credit, or null */
    public boolean sourceLooksOn(Parties parties, String onRecord) {
        return relationships.resellsThrough(parties.customerId(), parties.sourceId(), parties.targetId())
                || onRecord != null && relationships.resells(parties.customerId(), parties.sourceId());
    }

    /** Of those that live where this partner does. */
    boolean anyoneHolds(String mpnId, PartnerFact where) {
        return partners.anyoneHolds(mpnId, where);
    }

    private boolean signed(PartnerFact partner) {
        return partner != null && partnerAgreements.signed(partner.id(), partner.region());
    }
}
