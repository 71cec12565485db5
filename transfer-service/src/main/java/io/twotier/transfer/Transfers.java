package io.twotier.transfer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.twotier.platform.Rows;
import io.twotier.platform.simulation.Present;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
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
        return findByIdOptional(id).filter(t -> t.parties().customerId().equals(customer) && t.parties().include(partner) && t.form().shows(t.status()));
    }

    /** R164: what a partner is a party of, newest first. @param before only older ones than this */
    public List<Transfer> seenBy(UUID partner, UUID customer, TransferFilter filter, UUID before, int most) {
        Parameters values = Parameters.with("partner", partner).and("customer", customer).and("before", before);
        return find("parties.customerId = :customer and (parties.sourceId = :partner or parties.targetId = :partner) and id < :before"
                + filter.conditions(values) + " order by id desc", values).page(0, most).list();
    }

    /** The partner-to-partner request of the target to this source that is not answered yet. */
    public Optional<UUID> pending(UUID customer, UUID source, UUID target) {
        return find("parties.customerId = ?1 and parties.sourceId = ?2 and parties.targetId = ?3 and form = ?4 and status = ?5", customer, source, target,
                TransferForm.PARTNER_TO_PARTNER, TransferStatus.OPEN).firstResultOptional().map(Transfer::id);
    }

    /** For the process itself: whoever changes it next waits. */
    Transfer held(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new IllegalArgumentException("there is no transfer " + id));
    }

    /** As {@link #held}, for who may be asked about one that is not there. */
    public Optional<Transfer> heldIfThere(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Oldest first, whoever's they are. */
    public List<Transfer> in(TransferStatus status, UUID after, int most) {
        return find("status = ?1 and id > ?2 order by id", status, after).page(0, most).list();
    }

    /** Of those in progress the ones that had to be asked for again, or should have been; oldest first. @param before by the system's clock */
    public List<Transfer> stuck(Instant before, UUID after, int most) {
        return find("""
                from Transfer t where t.status = IN_PROGRESS and t.id > ?2 and exists
                (select 1 from TransferGroup g where g.transfer = t and g.status = ASKED and (g.asked > 1 or g.askedAt < function('time_in', t.environment, ?1))) order by t.id""", before, after)
                .page(0, most).list();
    }

    long runningIn(String environment) {
        return count("environment = ?1 and status = IN_PROGRESS", environment);
    }

    boolean running(UUID id) {
        return Rows.exist(getEntityManager(), "Transfer where id = ?1 and status = IN_PROGRESS", id);
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

    /** Longest silent first. */
    List<UUID> withGroupsSilent(Present present, Duration patience) {
        return present.bind(getEntityManager().createQuery("""
                select t.id from TransferGroup g join g.transfer t where g.status = ASKED and g.askedAt < :before and %s
                group by t.id order by min(g.askedAt)""".formatted(present.holds("t.environment")), UUID.class))
                .setParameter("before", present.now().minus(patience)).setMaxResults(MOST_AT_ONCE).getResultList();
    }

    List<UUID> overdueAt(Present present) {
        return present.bind(getEntityManager().createQuery("select t.id from Transfer t where t.status = OPEN and t.course.expiresAt <= :now and "
                + present.holds("t.environment"), UUID.class)).setParameter("now", present.now()).setMaxResults(MOST_AT_ONCE).getResultList();
    }
}
