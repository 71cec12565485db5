package io.twotier.partner.account;

import io.twotier.partner.notice.NoticeKind;
import io.twotier.partner.notice.Notices;
import io.twotier.platform.TenantClock;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;

/** Decisions about direct-bill rights. */
@ApplicationScoped
public class DirectBillDesk {

    private final Partners partners;
    private final PartnerDesk desk;
    private final Notices notices;
    private final TenantClock clock;
    private final Outbox outbox;

    DirectBillDesk(Partners partners, PartnerDesk desk, Notices notices, TenantClock clock, Outbox outbox) {
        this.partners = partners;
        this.desk = desk;
        this.notices = notices;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** R87: the notice is recorded with the decision. @param effectiveDate null for today; a past one holds at once, too */
    @Transactional
    public Partner decide(UUID id, DirectBillStatus status, LocalDate effectiveDate, String reason) {
        Partner partner = desk.find(id);
        Instant now = clock.now(id);
        LocalDate today = day(now);
        DirectBillDecision decision = new DirectBillDecision(status, effectiveDate == null ? today : effectiveDate, reason);
        DirectBill before = partner.directBill();
        Checks.demand(
                Check.that(partner.is(PartnerType.DIRECT_BILL), PartnerRejection.NO_DIRECT_BILL),
                Check.that(before.changesWith(decision, today), PartnerRejection.DIRECT_BILL_AS_IT_IS, before.status().name().toLowerCase(Locale.ROOT)));
        outbox.say(partner.decide(decision, today));
        notices.record(id, kind(decision, before.status()), decision.effectiveDate(), reason, now);
        return partner;
    }

    /** Safe to be asked by several at once: one takes the row, the others leave it to that one. @return whether there was something to do */
    @Transactional
    boolean carryOut(UUID id, Instant now) {
        if (!partners.take(id)) {
            return false;
        }
        Partner partner = partners.findById(id);
        boolean due = partner.directBill().due(day(now));
        if (due) {
            outbox.say(partner.carryOut(day(now)));
        }
        return due;
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static NoticeKind kind(DirectBillDecision decision, DirectBillStatus before) {
        if (decision.status() == DirectBillStatus.RESTRICTED) {
            return NoticeKind.DIRECT_BILL_RESTRICTED;
        }
        return before == DirectBillStatus.RESTRICTED ? NoticeKind.DIRECT_BILL_RESTORED : NoticeKind.DIRECT_BILL_RESTRICTION_WITHDRAWN;
    }
}
