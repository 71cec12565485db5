package io.twotier.transfer;

import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.command.Source;
import io.twotier.transfer.upstream.agreement.KnownCustomerAgreements;
import io.twotier.transfer.upstream.agreement.KnownPartnerAgreements;
import io.twotier.transfer.upstream.customer.KnownCustomers;
import io.twotier.transfer.upstream.customer.KnownRelationships;
import io.twotier.transfer.upstream.partner.KnownPartner;
import io.twotier.transfer.upstream.partner.KnownPartners;
import io.twotier.transfer.upstream.partner.KnownPartnerships;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads from the replicas how the parties of a transfer stand to each other. */
@ApplicationScoped
class Standings {

    private final KnownPartners partners;
    private final KnownPartnerships partnerships;
    private final KnownCustomers customers;
    private final KnownRelationships relationships;
    private final KnownPartnerAgreements partnerAgreements;
    private final KnownCustomerAgreements customerAgreements;

    Standings(KnownPartners partners, KnownPartnerships partnerships, KnownCustomers customers, KnownRelationships relationships,
              KnownPartnerAgreements partnerAgreements, KnownCustomerAgreements customerAgreements) {
        this.partners = partners;
        this.partnerships = partnerships;
        this.customers = customers;
        this.relationships = relationships;
        this.partnerAgreements = partnerAgreements;
        this.customerAgreements = customerAgreements;
    }

    Standing of(UUID customer, UUID source, UUID target) {
        KnownPartner from = partners.findById(source);
        KnownPartner to = partners.findById(target);
        return new Standing(customer, source, target, customers.findById(customer), from, to,
                relationships.openBetween(customer, source), relationships.openBetween(customer, target),
                partnerships.activeBetween(target, source), signed(from), signed(to), customerAgreements.validFor(customer, target));
    }

    /** R113: whoever has no relationship with a customer learns nothing of what is below it. */
    Check atHome(UUID customer, UUID partner) {
        boolean known = customers.findById(customer) != null && relationships.openBetween(customer, partner);
        return Check.that(known, TransferRejection.NO_RELATIONSHIP, partner, customer).reading(new Source("customer-events", customer.toString()));
    }

    void demandAtHome(UUID customer, UUID partner) {
        Checks.demand(atHome(customer, partner));
    }

    boolean anyoneHolds(String mpnId) {
        return partners.someoneHolds(mpnId);
    }

    private boolean signed(KnownPartner partner) {
        return partner != null && partnerAgreements.signedFor(partner.id(), partner.region());
    }
}
