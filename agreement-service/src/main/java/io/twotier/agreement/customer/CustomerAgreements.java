package io.twotier.agreement.customer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.twotier.agreement.AgreementType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What customers accepted and partners attested. */
@ApplicationScoped
public class CustomerAgreements implements PanacheRepositoryBase<CustomerAgreement, UUID> {

    private static final Sort OLDEST_FIRST = Sort.by("recordedAt").and("id");

    /** Every acceptance of this kind of agreement, in the order it was recorded. */
    public List<CustomerAgreement> historyOf(UUID customer, AgreementType type) {
        return list("customerId = ?1 and type = ?2", OLDEST_FIRST, customer, type);
    }

    public List<CustomerAgreement> confirmationsBy(UUID partner, UUID customer, Collection<AgreementType> types) {
        return list("customerId = ?1 and attestingPartnerId = ?2 and type in ?3", OLDEST_FIRST, customer, partner, types);
    }

    public List<CustomerAgreement> confirmationsOf(UUID customer, Collection<AgreementType> types) {
        return list("customerId = ?1 and attestingPartnerId is not null and type in ?2", OLDEST_FIRST, customer, types);
    }

    public CustomerAgreement lastConfirmation(UUID partner, UUID customer) {
        return find("customerId = ?1 and attestingPartnerId = ?2 order by ordinal desc", customer, partner).firstResult();
    }
}
