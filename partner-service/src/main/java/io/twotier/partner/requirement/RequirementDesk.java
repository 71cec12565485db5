package io.twotier.partner.requirement;

import io.twotier.partner.account.DirectBillStatus;
import io.twotier.partner.account.Partner;
import io.twotier.partner.account.PartnerRejection;
import io.twotier.partner.account.PartnerType;
import io.twotier.partner.account.Partners;
import io.twotier.partner.enrollment.Enrollment;
import io.twotier.partner.enrollment.EnrollmentStatus;
import io.twotier.partner.enrollment.Enrollments;
import io.twotier.partner.notice.NoticeKind;
import io.twotier.partner.notice.Notices;
import io.twotier.partner.upstream.agreement.PartnerAgreementFacts;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells a partner what is missing, by when, who can do it and by which call. */
@ApplicationScoped
public class RequirementDesk {

    private static final Set<NoticeKind> DIRECT_BILL =
            EnumSet.of(NoticeKind.DIRECT_BILL_RESTRICTED, NoticeKind.DIRECT_BILL_RESTRICTION_WITHDRAWN, NoticeKind.DIRECT_BILL_RESTORED);

    private final Partners partners;
    private final Enrollments enrollments;
    private final PartnerAgreementFacts agreements;
    private final Notices notices;
    private final TenantClock clock;

    RequirementDesk(Partners partners, Enrollments enrollments, PartnerAgreementFacts agreements, Notices notices, TenantClock clock) {
        this.partners = partners;
        this.enrollments = enrollments;
        this.agreements = agreements;
        this.notices = notices;
        this.clock = clock;
    }

    public Requirements of(Caller caller) {
        Requirements all = Requirements.none();
        Optional<Partner> partner = partners.findByIdOptional(caller.tenant());
        if (partner.isEmpty()) {
            all.now(Requirement.now(PartnerRejection.NOT_REGISTERED));
        }
        partner.ifPresent(known -> of(known, all, clock.now(known.id())));
        return all;
    }

    /** R14: the third of the three things that make a partner ready; "not signed" is only said when nothing else is under way. */
    public Check signed(Partner partner) {
        return Check.that(agreements.signed(partner.id(), partner.region()), RequirementRejection.MPA_UNSIGNED, partner.region())
                .reading(PartnerAgreementFacts.source(partner.id()));
    }

    private void of(Partner partner, Requirements all, Instant now) {
        List<Enrollment> current = enrollments.current(partner.id());
        partner.outdated().forEach(part -> all.now(Requirement.now(RequirementRejection.PROFILE_OUTDATED, part)));
        if (partner.types().isEmpty() && current.isEmpty()) {
            all.now(Requirement.now(RequirementRejection.NO_PROGRAMME));
        }
        current.forEach(enrollment -> of(enrollment, all, now));
        Checks.unmet(List.of(signed(partner))).forEach(check -> all.now(Requirement.of(check)));
        if (partner.is(PartnerType.DIRECT_BILL) && !partner.is(PartnerType.INDIRECT_RESELLER)) {
            restriction(partner, all, now);
        }
    }

    /** R8, R87: what is announced is told ahead; once it holds, the way on is to become a reseller. */
    private void restriction(Partner partner, Requirements all, Instant now) {
        Optional<Instant> from = notices.latest(partner.id(), DIRECT_BILL).filter(notice -> notice.kind() == NoticeKind.DIRECT_BILL_RESTRICTED)
                .map(notice -> notice.effectiveDate().atStartOfDay(ZoneOffset.UTC).toInstant());
        if (from.isPresent()) {
            all.by(from.get(), now, Requirement.by(from.get(), RequirementRejection.RESTRICTION, "from " + from.get()));
        } else if (partner.directBillStatus() == DirectBillStatus.RESTRICTED) {
            all.now(Requirement.now(RequirementRejection.RESTRICTION, "they are restricted"));
        }
    }

    private static void of(Enrollment enrollment, Requirements all, Instant now) {
        if (enrollment.status() == EnrollmentStatus.PENDING_REVIEW) {
            all.by(enrollment.decisionDueBy(), now, Requirement.by(enrollment.decisionDueBy(), RequirementRejection.UNDER_REVIEW, enrollment.id()));
        }
        if (enrollment.status() == EnrollmentStatus.APPROVED) {
            all.now(Requirement.now(RequirementRejection.AGREEMENT_PENDING, enrollment.id()));
        }
    }
}
