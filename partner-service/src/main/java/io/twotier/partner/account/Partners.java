package io.twotier.partner.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The partners we know. */
@ApplicationScoped
public class Partners implements PanacheRepositoryBase<Partner, UUID> {

    public Optional<Partner> withMpnId(String mpnId, Environment environment) {
        return find("select p from Partner p join p.mpn.ids m where m.id = ?1 and m.environment = ?2", mpnId, environment).firstResultOptional();
    }

    /** Whether anybody but {@code partner} has one of these in its environment. */
    boolean othersHold(Collection<MpnId> mpnIds, UUID partner) {
        return mpnIds.stream().anyMatch(mpn -> withMpnId(mpn.id(), mpn.environment()).filter(p -> !p.id().equals(partner)).isPresent());
    }

    /** Everybody who lives there. */
    public Set<UUID> idsIn(Environment environment) {
        return Set.copyOf(getEntityManager().createQuery("select p.id from Partner p where p.environment = ?1", UUID.class).setParameter(1, environment).getResultList());
    }

    List<Partner> after(UUID position, int most) {
        return find("id > ?1 order by id", position).page(0, most).list();
    }

    /** Takes the partner's row for the transaction at hand; false when another transaction has it. */
    boolean take(UUID id) {
        return !getEntityManager().createNativeQuery("select id from partner where id = ?1 for update skip locked", UUID.class).setParameter(1, id).getResultList().isEmpty();
    }

    /** R87: partners with a decision that does not hold yet. @param only the environment they live in, or null for all */
    List<UUID> withAnnouncement(Environment only, UUID position, int most) {
        var query = getEntityManager().createQuery("select p.id from Partner p where p.directBill.announced.effectiveDate is not null and p.id > :after"
                        + (only == null ? "" : " and p.environment = :only") + " order by p.id", UUID.class);
        return (only == null ? query : query.setParameter("only", only)).setParameter("after", position).setMaxResults(most).getResultList();
    }
}
