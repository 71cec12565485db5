package io.twotier.partner.requirement;

import io.twotier.partner.account.DirectBillStatus;
import io.twotier.partner.account.Partner;
import io.twotier.partner.account.PartnerRejection;
import io.twotier.partner.account.PartnerType;
import io.twotier.partner.account.Partners;
import io.twotier.partner.enrollment.Enrollment;
import io.twotier.partner.enrollment.EnrollmentStatus;
import io.twotier.partner.enrollment.Enrollments;
import io.twotier.partner.upstream.agreement.PartnerAgreementFacts;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells a partner what is missing, by when, who can do it and by which call. */
@ApplicationScoped
public class RequirementDesk {

    private final Partners partners;
    private final Enrollments enrollments;
    private final PartnerAgreementFacts agreements;
    private final TenantClock clock;

    RequirementDesk(Partners partners, Enrollments enrollments, PartnerAgreementFacts agreements, TenantClock clock) {
        this.partners = partners;
        this.enrollments = enrollments;
        this.agreements = agreements;
        this.clock = clock;
    }

    public Requirements of(Caller caller) {
        Requirements all = Requirements.none();
        Optional<Partner> partner = partners.findByIdOptional(caller.tenant());
        if (partner.isEmpty()) {
            all.now(Requirement.of((Instant) null, PartnerRejection.NOT_REGISTERED));
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
        partner.outdated().forEach(part -> all.now(Requirement.of((Instant) null, RequirementRejection.PROFILE_OUTDATED, part)));
        if (partner.types().isEmpty() && current.isEmpty()) {
            all.now(Requirement.of((Instant) null, RequirementRejection.NO_PROGRAMME));
        }
        current.forEach(enrollment -> of(enrollment, all, now));
        Checks.unmet(List.of(signed(partner))).forEach(check -> all.now(Requirement.of(check)));
        if (partner.directBillStatus() == DirectBillStatus.RESTRICTED && !partner.is(PartnerType.INDIRECT_RESELLER)) {
            all.now(Requirement.of((Instant) null, RequirementRejection.RESTRICTION, "they are restricted"));
        }
    }

    private static void of(Enrollment enrollment, Requirements all, Instant now) {
        if (enrollment.status() == EnrollmentStatus.PENDING_REVIEW) {
            all.by(enrollment.decisionDueBy(), now, Requirement.of(enrollment.decisionDueBy(), RequirementRejection.UNDER_REVIEW, enrollment.id()));
        }
        if (enrollment.status() == EnrollmentStatus.APPROVED) {
            all.now(Requirement.of((Instant) null, RequirementRejection.AGREEMENT_PENDING, enrollment.id()));
        }
    }
}
