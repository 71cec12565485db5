package io.twotier.partner.partnership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.partner.account.Partner;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All partnerships. */
@ApplicationScoped
public class Partnerships implements PanacheRepositoryBase<Partnership, UUID> {

    Optional<Partnership> between(UUID provider, UUID reseller) {
        return find("providerId = ?1 and resellerId = ?2", provider, reseller).firstResultOptional();
    }

    void keep(Removal removal) {
        getEntityManager().persist(removal);
    }

    /** R39, R53: the resellers of a provider with an active partnership. */
    List<Partner> resellersOf(UUID provider) {
        return getEntityManager().createQuery("select r from Partner r, Partnership p where p.resellerId = r.id and p.providerId = ?1 and p.state = ?2 order by p.id",
                Partner.class).setParameter(1, provider).setParameter(2, PartnershipState.ACTIVE).getResultList();
    }

    /** R40: the providers of a reseller with an active partnership. */
    List<Partner> providersOf(UUID reseller) {
        return getEntityManager().createQuery("select r from Partner r, Partnership p where p.providerId = r.id and p.resellerId = ?1 and p.state = ?2 order by p.id",
                Partner.class).setParameter(1, reseller).setParameter(2, PartnershipState.ACTIVE).getResultList();
    }
}
