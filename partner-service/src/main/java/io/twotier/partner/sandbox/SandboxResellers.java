package io.twotier.partner.sandbox;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.partner.account.Partner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** All sandbox resellers there ever were. */
@ApplicationScoped
class SandboxResellers implements PanacheRepositoryBase<SandboxReseller, UUID> {

    Optional<SandboxReseller> withDomain(String domain) {
        return find("domain", domain).firstResultOptional();
    }

    /** How many a provider has; nobody else makes one for it before the transaction at hand is over. */
    long countForSure(Partner provider) {
        getEntityManager().lock(provider, LockModeType.PESSIMISTIC_WRITE);
        return count("providerId = ?1 and madeAt is not null and deletedAt is null", provider.id());
    }
}
