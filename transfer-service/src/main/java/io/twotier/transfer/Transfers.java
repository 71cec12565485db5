package io.twotier.transfer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
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

    /** Newest first. */
    public List<Transfer> allSeenBy(UUID partner, UUID customer) {
        return list("parties.customerId = ?2 and (parties.sourceId = ?1 or parties.targetId = ?1) order by id desc", partner, customer)
                .stream().filter(t -> t.status().visible()).toList();
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

    List<UUID> openSinceBefore(Instant before) {
        return getEntityManager().createQuery("select t.id from Transfer t where t.status = OPEN and t.createdAt < :before", UUID.class)
                .setParameter("before", before).setMaxResults(MOST_AT_ONCE).getResultList();
    }
}
