package io.twotier.transfer.upstream.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The acceptances of the customer agreement we have heard of. */
@ApplicationScoped
public class KnownCustomerAgreements implements PanacheRepositoryBase<KnownCustomerAgreement, UUID> {

    private static final String TYPE = "MicrosoftCustomerAgreement";

    /** A direct acceptance counts for every provider, an attested one only for the partner that attested it. */
    public boolean validFor(UUID customer, UUID provider) {
        return count("customerId = ?1 and type = ?2 and (attestingPartnerId is null or attestingPartnerId = ?3)", customer, TYPE, provider) > 0;
    }

    KnownCustomerAgreement known(UUID id) {
        return findByIdOptional(id).orElseGet(() -> KnownCustomerAgreement.unheardOf(id));
    }
}
