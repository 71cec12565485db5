package io.twotier.partner.enrollment;

import io.quarkus.scheduler.Scheduled;
import io.twotier.partner.account.Partner;
import io.twotier.partner.account.PartnerDesk;
import io.twotier.partner.account.PartnerType;
import io.twotier.partner.notice.NoticeKind;
import io.twotier.partner.notice.Notices;
import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.command.Origin;
import io.twotier.platform.command.Transactions;
import io.twotier.platform.command.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Tells the partners for whom a change of the window opens the enrolment. Safe to be run by several replicas, and again after a crash. */
@ApplicationScoped
class WindowChange {

    private static final int PAGE = 500;
    private static final String TEXT = "Enrolment as indirect reseller is open for your anniversary date now.";

    private final EntityManager entities;
    private final EnrollmentPolicy policy;
    private final Enrollments enrollments;
    private final PartnerDesk partners;
    private final Notices notices;
    private final TenantClock clock;
    private final Transactions transactions;

    WindowChange(EntityManager entities, EnrollmentPolicy policy, Enrollments enrollments, PartnerDesk partners, Notices notices, TenantClock clock,
                 Transactions transactions) {
        this.entities = entities;
        this.policy = policy;
        this.enrollments = enrollments;
        this.partners = partners;
        this.notices = notices;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** The window is configuration, so it changes when a service starts; the first one there ever was is news to nobody. */
    @Scheduled(every = "${twotier.enrollment.window-check-every:10m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void configured() {
        apply(policy.window());
    }

    void apply(EnrollmentWindow next) {
        EnrollmentWindow before = run(() -> applied() == null ? null : applied().window());
        if (next.equals(before)) {
            return;
        }
        UUID after = before == null ? null : Ids.NOTHING;
        while (after != null) {
            UUID from = after;
            List<Partner> page = run(() -> partners.page(from, PAGE));
            page.stream().filter(partner -> opens(partner, before, next)).forEach(this::tell);
            after = page.size() < PAGE ? null : page.get(PAGE - 1).id();
        }
        run(() -> {
            AppliedWindow applied = applied() == null ? AppliedWindow.first() : applied();
            applied.apply(next, clock.now());
            return entities.merge(applied);
        });
    }

    private static boolean opens(Partner partner, EnrollmentWindow before, EnrollmentWindow next) {
        return partner.is(PartnerType.DIRECT_BILL) && !partner.is(PartnerType.INDIRECT_RESELLER)
                && !before.includes(partner.anniversaryDate()) && next.includes(partner.anniversaryDate());
    }

    /** R94: exactly one notice, however often the window closes and opens again. */
    private void tell(Partner partner) {
        run(() -> {
            boolean told = enrollments.current(partner.id(), Programme.INDIRECT_RESELLER).isEmpty()
                    && notices.recordOnce(partner.id(), NoticeKind.ENROLLMENT_OPEN, LocalDate.ofInstant(clock.now(partner.id()), ZoneOffset.UTC), TEXT, clock.now(partner.id()));
            if (told) {
                Work.current().acted("partner", partner.id().toString());
            }
            return told;
        });
    }

    private AppliedWindow applied() {
        return entities.find(AppliedWindow.class, AppliedWindow.ONLY);
    }

    private <T> T run(Supplier<T> effect) {
        return transactions.run(Work.by(Origin.system("open-enrollment-window")), effect).value();
    }
}
