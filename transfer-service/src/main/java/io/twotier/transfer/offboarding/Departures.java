package io.twotier.transfer.offboarding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.transfer.Transfer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The customers of all off-boardings. */
@ApplicationScoped
public class Departures implements PanacheRepositoryBase<Departure, UUID> {

    /** Those that know less than their transfer; one that failed may have been moved after all. */
    static final String BEHIND = """
            t.id = d.id and (d.status in (REQUESTED, HELD) and t.status <> OPEN or d.status = ACCEPTED and t.status <> IN_PROGRESS
            or d.status = FAILED and t.status in (DONE, PART) or d.status = PARTLY and t.status = DONE)""";

    /** A departure and the transfer that has moved on since. */
    record Followed(Departure departure, Transfer transfer) {
    }

    /** How many are in each state: counted by an index. */
    Map<DepartureStatus, Long> tally(UUID offboarding) {
        Map<DepartureStatus, Long> counts = new EnumMap<>(DepartureStatus.class);
        getEntityManager().createQuery("select d.status, count(*) from Departure d where d.offboardingId = ?1 group by d.status", Object[].class)
                .setParameter(1, offboarding).getResultStream().forEach(row -> counts.put((DepartureStatus) row[0], (Long) row[1]));
        return counts;
    }

    boolean any(UUID offboarding, List<DepartureStatus> statuses) {
        return !find("offboardingId = ?1 and status in ?2", offboarding, statuses).page(0, 1).list().isEmpty();
    }

    long failures(UUID offboarding) {
        return count("offboardingId = ?1 and status in ?2", offboarding, DepartureStatus.FAILURES);
    }

    /** In the order of the plan. */
    List<Departure> in(UUID offboarding, List<DepartureStatus> statuses, int most) {
        return find("offboardingId = ?1 and status in ?2 order by id", offboarding, statuses).page(0, most).list();
    }

    /** Those whose turn it is now, in the order of the plan. */
    List<Departure> due(UUID offboarding, List<DepartureStatus> statuses, Instant now, int most) {
        return find("offboardingId = ?1 and status in ?2 and notBefore <= ?3 order by id", offboarding, statuses, now).page(0, most).list();
    }

    List<Followed> behind(UUID offboarding, int most) {
        return getEntityManager().createQuery("select d, t from Departure d, Transfer t where d.offboardingId = ?1 and " + BEHIND + " order by d.id", Object[].class)
                .setParameter(1, offboarding).setMaxResults(most).getResultStream().map(row -> new Followed((Departure) row[0], (Transfer) row[1])).toList();
    }

    /** Everything that lacked something is to be looked at again. */
    void lookAgain(UUID offboarding, Instant now) {
        for (DepartureStatus status : DepartureStatus.taking(DepartureMove.LOOK_AGAIN)) {
            update("status = ?1, changedAt = ?2, notBefore = ?2, tries = 0, version = version + 1 where offboardingId = ?3 and status = ?4",
                    status.after(DepartureMove.LOOK_AGAIN), now, offboarding, status);
        }
    }

    /** The report, in the order of the plan. @param forTheTarget only customers the target has to do with */
    List<Departure> report(UUID offboarding, List<DepartureStatus> statuses, boolean forTheTarget, UUID after, int most) {
        return find("offboardingId = ?1 and status in ?2 and id > ?3" + (forTheTarget ? " and targetRelated" : "") + " order by id", offboarding, statuses, after)
                .page(0, most).list();
    }
}
