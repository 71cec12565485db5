package io.twotier.partner.partnership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.partner.account.Partner;
import io.twotier.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** All partnerships. */
@ApplicationScoped
public class Partnerships implements PanacheRepositoryBase<Partnership, UUID> {

    Optional<Partnership> between(UUID provider, UUID reseller) {
        return find("providerId = ?1 and resellerId = ?2", provider, reseller).firstResultOptional();
    }

    boolean anyActiveOf(UUID provider) {
        return Rows.exist(getEntityManager(), "Partnership where providerId = ?1 and state = ?2", provider, PartnershipState.ACTIVE);
    }

    void keep(Removal removal) {
        getEntityManager().persist(removal);
    }

    /** R39, R53: the resellers of a provider with an active partnership, in the order they first became partners. */
    List<Counterpart> resellersOf(UUID provider, NameFilter filter, UUID after, int most) {
        return counterparts("p.providerId", "p.resellerId", provider, filter, after, most);
    }

    /** R40: the providers of a reseller with an active partnership, in the order they first became partners. */
    List<Counterpart> providersOf(UUID reseller, NameFilter filter, UUID after, int most) {
        return counterparts("p.resellerId", "p.providerId", reseller, filter, after, most);
    }

    /** The periods of a partnership that ended, newest first. @param before the last one seen */
    List<Removal> removalsOf(UUID partnership, UUID before, int most) {
        return getEntityManager().createQuery("from Removal where partnershipId = ?1 and id < ?2 order by id desc", Removal.class)
                .setParameter(1, partnership).setParameter(2, before).setMaxResults(most).getResultList();
    }

    private List<Counterpart> counterparts(String own, String other, UUID asker, NameFilter filter, UUID after, int most) {
        List<Object[]> found = getEntityManager().createQuery("select p.id, r.id from Partnership p join Partner r on r.id = " + other + " where " + own
                        + " = :asker and p.state = :active and p.id > :after and lower(r.name) like :name escape '!' order by p.id", Object[].class)
                .setParameter("asker", asker).setParameter("active", PartnershipState.ACTIVE).setParameter("after", after).setParameter("name", filter.pattern())
                .setMaxResults(most).getResultList();
        Map<UUID, Partner> partners = getEntityManager().createQuery("select distinct r from Partner r left join fetch r.mpn.ids where r.id in :ids", Partner.class)
                .setParameter("ids", found.stream().map(row -> row[1]).toList()).getResultList().stream().collect(Collectors.toMap(Partner::id, r -> r));
        return found.stream().map(row -> new Counterpart((UUID) row[0], partners.get((UUID) row[1]))).toList();
    }
}
