package io.twotier.partner.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** All notices; recorded in the transaction of what they tell. */
@ApplicationScoped
public class Notices implements PanacheRepositoryBase<Notice, UUID> {

    public void record(UUID partner, NoticeKind kind, LocalDate effectiveDate, String reason, Instant now) {
        persist(new Notice(Ids.next(), partner, kind, effectiveDate, reason, now));
    }

    /** Newest first. @param before id of the last notice of the page before, or null */
    public List<Notice> of(UUID partner, UUID before, int most) {
        return (before == null ? find("partnerId = ?1 order by id desc", partner) : find("partnerId = ?1 and id < ?2 order by id desc", partner, before))
                .page(0, most).list();
    }
}
