package io.twotier.transfer.offboarding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.simulation.Present;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** All off-boardings. */
@ApplicationScoped
public class Offboardings implements PanacheRepositoryBase<Offboarding, UUID> {

    /** Fewer than a statement takes. */
    private static final int AT_ONCE = 10_000;
    /** A provider hears of an off-boarding while it is a partner of the source, and of one it consented to for ever. */
    private static final String SEEN = """
            from Offboarding o where (o.sourceId = ?1 or o.targetId = ?1 and (o.consentedAt is not null or exists
            (select 1 from PartnershipFact p where p.providerId = o.targetId and p.resellerId = o.sourceId and p.active)))""";

    public Optional<Offboarding> seenBy(UUID partner, UUID id) {
        return find(SEEN + " and o.id = ?2", partner, id).firstResultOptional();
    }

    /** Newest first. @param before only older ones than this */
    List<Offboarding> seenBy(UUID partner, UUID before, int most) {
        return find(SEEN + " and o.id < ?2 order by o.id desc", partner, before).page(0, most).list();
    }

    /** As it is now; whoever changes it next waits. */
    Offboarding held(Offboarding known) {
        getEntityManager().refresh(known, LockModeType.PESSIMISTIC_WRITE);
        return known;
    }

    /** For the runner: held, or empty while somebody else holds it. */
    Optional<Offboarding> taken(UUID id) {
        List<?> free = getEntityManager().createNativeQuery("select 1 from offboarding where id = ?1 for update skip locked").setParameter(1, id).getResultList();
        return free.isEmpty() ? Optional.empty() : findByIdOptional(id);
    }

    /** What there may be something to do for, oldest first. */
    @SuppressWarnings("unchecked")
    List<UUID> underWay(Present present) {
        TreeSet<UUID> ids = new TreeSet<>(getEntityManager().createQuery("select id from Offboarding where status in (PLANNING, RUNNING, CANCELLING)", UUID.class).getResultList());
        ids.addAll(getEntityManager().createQuery("select distinct d.offboardingId from Departure d, Transfer t where " + Departures.BEHIND, UUID.class).getResultList());
        return ids.isEmpty() ? List.of() : present.bind(getEntityManager().createNativeQuery("select o.id from offboarding o where o.id in (:ids) and "
                + present.holdsOf("o.source_id") + " order by o.id", UUID.class)).setParameter("ids", ids).getResultList();
    }

    /** The customers a partner has for itself: related to it directly, or with subscriptions of its own that were not moved yet. */
    List<UUID> customersOf(UUID partner) {
        TreeSet<UUID> customers = new TreeSet<>(getEntityManager().createQuery(
                "select distinct r.customerId from RelationshipFact r where r.partnerId = ?1 and r.open and r.kind = 'direct'", UUID.class).setParameter(1, partner).getResultList());
        customers.addAll(getEntityManager().createQuery(
                "select distinct s.customerId from SubscriptionFact s where s.partnerId = ?1 and s.listed and not s.transferred", UUID.class).setParameter(1, partner).getResultList());
        return List.copyOf(customers);
    }

    /** R175: whether one of them lives where nothing is transferred. */
    boolean anyInTheSandbox(List<UUID> customers) {
        for (int from = 0; from < customers.size(); from += AT_ONCE) {
            List<UUID> some = customers.subList(from, Math.min(customers.size(), from + AT_ONCE));
            if (!getEntityManager().createQuery("select c.id from CustomerFact c where c.id in ?1 and c.environment = 'sandbox'", UUID.class).setParameter(1, some)
                    .setMaxResults(1).getResultList().isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
