package io.twotier.transfer.upstream.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The partner agreements we have heard of. */
@ApplicationScoped
public class KnownPartnerAgreements implements PanacheRepositoryBase<KnownPartnerAgreement, UUID> {

    public boolean signedFor(UUID partner, String region) {
        return count("partnerId = ?1 and region = ?2", partner, region) > 0;
    }

    KnownPartnerAgreement known(UUID id) {
        return findByIdOptional(id).orElseGet(() -> KnownPartnerAgreement.unheardOf(id));
    }
}
