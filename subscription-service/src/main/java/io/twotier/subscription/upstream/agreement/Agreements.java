package io.twotier.subscription.upstream.agreement;

import io.twotier.platform.command.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** The agreements we were told of. */
@ApplicationScoped
public class Agreements {

    private static final String PARTNER = "select count(a) from PartnerAgreementFact a where a.partnerId = ?1 and a.region = ?2";
    private static final String CUSTOMER = "select count(a) from CustomerAgreementFact a where a.customerId = ?1 and (a.attestedBy is null or a.attestedBy = ?2)";

    private final EntityManager entities;

    Agreements(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether the partner signed the partner agreement for this region. */
    public boolean signed(UUID partner, String region) {
        return entities.createQuery(PARTNER, Long.class).setParameter(1, partner).setParameter(2, region).getSingleResult() > 0;
    }

    /** R152, R154, R155: a customer's own acceptance counts for everybody, an attested one only for the partner that attested it. */
    public boolean accepted(UUID customer, UUID partner) {
        return entities.createQuery(CUSTOMER, Long.class).setParameter(1, customer).setParameter(2, partner).getSingleResult() > 0;
    }

    void keep(PartnerAgreementSigned said) {
        if (entities.find(PartnerAgreementFact.class, said.signatureId()) == null) {
            entities.persist(PartnerAgreementFact.of(said));
        }
    }

    void keep(CustomerAgreementSaid said) {
        if (entities.find(CustomerAgreementFact.class, said.agreementId()) == null) {
            entities.persist(CustomerAgreementFact.of(said));
        }
    }

    /** Where the agreements of a partner or a customer come from. */
    public static Source of(UUID partnerOrCustomer) {
        return new Source("agreement-events", partnerOrCustomer.toString());
    }
}
