package io.twotier.partner.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All notices; recorded in the transaction of what they tell. */
@ApplicationScoped
public class Notices implements PanacheRepositoryBase<Notice, UUID> {

    private static final String ONCE = "insert into partner_notice (id, partner_id, kind, effective_date, reason, recorded_at) values (?1, ?2, ?3, ?4, ?5, ?6) "
            + "on conflict do nothing";

    public void record(UUID partner, NoticeKind kind, LocalDate effectiveDate, String reason, Instant now) {
        persist(new Notice(Ids.next(), partner, kind, effectiveDate, reason, now));
    }

    /** Told at most once, however often and by however many replicas it is tried. @return whether this was the first time */
    public boolean recordOnce(UUID partner, NoticeKind kind, LocalDate effectiveDate, String reason, Instant now) {
        return getEntityManager().createNativeQuery(ONCE).setParameter(1, Ids.next()).setParameter(2, partner).setParameter(3, kind.name())
                .setParameter(4, effectiveDate).setParameter(5, reason).setParameter(6, now).executeUpdate() == 1;
    }

    /** The last word on what these kinds are about. */
    public Optional<Notice> latest(UUID partner, Set<NoticeKind> kinds) {
        return find("partnerId = ?1 and kind in ?2 order by id desc", partner, kinds).firstResultOptional();
    }

    /** Newest first. @param before id of the last notice of the page before */
    public List<Notice> of(UUID partner, UUID before, int most) {
        return find("partnerId = ?1 and id < ?2 order by id desc", partner, before).page(0, most).list();
    }
}
