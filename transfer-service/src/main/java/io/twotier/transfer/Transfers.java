package io.twotier.transfer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All transfers. */
@ApplicationScoped
public class Transfers implements PanacheRepositoryBase<Transfer, UUID> {

    private static final int MOST_AT_ONCE = 500;

    /** A transfer of this customer that this partner is a party of and may see. */
    Optional<Transfer> seenBy(UUID partner, UUID customer, UUID id) {
        return findByIdOptional(id).filter(t -> t.parties().customerId().equals(customer) && t.parties().include(partner) && t.status().visible());
    }

    /** R164: what a partner is a party of, newest first. @param before only older ones than this */
    public List<Transfer> seenBy(UUID partner, UUID customer, TransferFilter filter, UUID before, int most) {
        Parameters values = Parameters.with("partner", partner).and("customer", customer).and("before", before)
                .and("statuses", filter.statuses());
        return find("parties.customerId = :customer and (parties.sourceId = :partner or parties.targetId = :partner) and id < :before and status in :statuses"
                + filter.conditions(values) + " order by id desc", values).page(0, most).list();
    }

    /** For the process itself: whoever changes it next waits. */
    Transfer held(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new IllegalArgumentException("there is no transfer " + id));
    }

    boolean running(UUID id) {
        return count("id = ?1 and status = IN_PROGRESS", id) > 0;
    }

    /** R171: by subscription, the open transfer it is part of. */
    Map<UUID, UUID> openWith(Collection<UUID> subscriptions) {
        Map<UUID, UUID> open = new HashMap<>();
        getEntityManager().createQuery("""
                select l.subscriptionId, t.id from TransferLine l join l.group g join g.transfer t
                where l.open and l.subscriptionId in :subscriptions""", Object[].class)
                .setParameter("subscriptions", subscriptions).getResultStream().forEach(row -> open.put((UUID) row[0], (UUID) row[1]));
        return open;
    }

    List<UUID> withGroupsSilentSince(Instant before) {
        return getEntityManager().createQuery("""
                select distinct t.id from TransferGroup g join g.transfer t where g.status = ASKED and g.askedAt < :before""", UUID.class)
                .setParameter("before", before).setMaxResults(MOST_AT_ONCE).getResultList();
    }

    List<UUID> overdueAt(Instant now) {
        return getEntityManager().createQuery("select t.id from Transfer t where t.status = OPEN and t.course.expiresAt <= :now", UUID.class)
                .setParameter("now", now).setMaxResults(MOST_AT_ONCE).getResultList();
    }
}
