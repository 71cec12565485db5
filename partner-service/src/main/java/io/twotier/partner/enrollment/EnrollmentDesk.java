package io.twotier.partner.enrollment;

import io.twotier.partner.account.Contact;
import io.twotier.partner.account.Partner;
import io.twotier.partner.account.PartnerDesk;
import io.twotier.partner.incentive.IncentiveDesk;
import io.twotier.partner.mail.Mails;
import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What can be done about enrolments. */
@ApplicationScoped
public class EnrollmentDesk {

    private static final Duration TOLERANCE = Duration.ofSeconds(60);

    private final Enrollments enrollments;
    private final PartnerDesk partnerDesk;
    private final EnrollmentPolicy policy;
    private final IncentiveDesk incentives;
    private final Mails mails;
    private final TenantClock clock;
    private final Outbox outbox;

    EnrollmentDesk(Enrollments enrollments, PartnerDesk partnerDesk, EnrollmentPolicy policy, IncentiveDesk incentives, Mails mails,
                   TenantClock clock, Outbox outbox) {
        this.enrollments = enrollments;
        this.partnerDesk = partnerDesk;
        this.policy = policy;
        this.incentives = incentives;
        this.mails = mails;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** Everything an enrolment asks of the partner, met or not. */
    public List<Check> requirements(Caller caller) {
        return policy.eligibility(partnerDesk.own(caller));
    }

    @Transactional
    public Enrollment submit(Caller caller, String programme, boolean acknowledged, Contact primaryContact) {
        Partner partner = partnerDesk.own(caller);
        Optional<Enrollment> current = enrollments.current(partner.id(), Enrollment.INDIRECT_RESELLER);
        List<Check> checks = new ArrayList<>();
        checks.add(Check.that(Enrollment.INDIRECT_RESELLER.equalsIgnoreCase(programme), EnrollmentRejection.UNKNOWN_PROGRAMME));
        checks.add(Check.that(acknowledged, EnrollmentRejection.NOT_ACKNOWLEDGED));
        checks.addAll(policy.eligibility(partner));
        checks.add(Check.that(current.isEmpty(), EnrollmentRejection.ENROLLED_ALREADY, current.map(e -> e.id().toString()).orElse("")));
        Checks.enforce(checks, false);
        Enrollment enrollment = Enrollment.submit(Ids.next(), partner, primaryContact, caller.actor(), clock.now(partner.id()));
        outbox.say(enrollment.submitted());
        enrollments.persist(enrollment);
        return enrollment;
    }

    @Transactional
    public Enrollment approve(UUID id) {
        Enrollment enrollment = find(id);
        outbox.say(enrollment.approve(clock.now(enrollment.partnerId())));
        mails.queue("enrollment-approved", enrollment.id(), enrollment.primaryContact().email(), "Your enrolment as indirect reseller is approved",
                "Sign in again and accept the indirect reseller agreement to complete enrolment " + enrollment.id() + ".");
        return enrollment;
    }

    @Transactional
    public Enrollment reject(UUID id, String reason) {
        Enrollment enrollment = find(id);
        outbox.say(enrollment.reject(reason, clock.now(enrollment.partnerId())));
        return enrollment;
    }

    @Transactional
    public Enrollment recall(Caller caller, UUID id) {
        Enrollment enrollment = own(caller, id);
        outbox.say(enrollment.recall());
        return enrollment;
    }

    /** R102: always refused once it is decided. */
    @Transactional
    public void reverse(Caller caller, UUID id) {
        own(caller, id).reverse();
    }

    @Transactional
    public Enrollment acceptAgreement(Caller caller, UUID id, UUID template) {
        Enrollment enrollment = own(caller, id);
        Partner partner = partnerDesk.own(caller);
        Checks.demand(
                Check.that(signedInSince(enrollment.decidedAt(), caller), EnrollmentRejection.SIGN_IN_AGAIN),
                Check.that(template == null || template.equals(policy.agreementTemplate()), EnrollmentRejection.OTHER_AGREEMENT, policy.agreementTemplate()));
        Instant now = clock.now(partner.id());
        outbox.say(enrollment.acceptAgreement(partner, policy.agreementTemplate(), caller.actor(), now));
        outbox.say(incentives.invite(partner, now));
        return enrollment;
    }

    public Enrollment own(Caller caller, UUID id) {
        return enrollments.findByIdOptional(id).filter(e -> caller.operator() || e.partnerId().equals(caller.tenant()))
                .orElseThrow(EnrollmentRejection.NO_SUCH_ENROLLMENT::refuse);
    }

    public List<Enrollment> ofCaller(Caller caller) {
        return enrollments.of(caller.tenant());
    }

    public List<Enrollment> in(EnrollmentStatus status, int most) {
        return enrollments.in(status, most);
    }

    /** The agreement waiting for acceptance (R99), or null. */
    public UUID pendingAgreement(Enrollment enrollment) {
        return enrollment.status() == EnrollmentStatus.APPROVED ? policy.agreementTemplate() : null;
    }

    private Enrollment find(UUID id) {
        return enrollments.findByIdOptional(id).orElseThrow(EnrollmentRejection.NO_SUCH_ENROLLMENT::refuse);
    }

    /** R98: a user's token must be newer than the approval it relies on, give or take clocks. */
    private static boolean signedInSince(Instant decidedAt, Caller caller) {
        return !caller.user() || decidedAt == null || !caller.issuedAt().plus(TOLERANCE).isBefore(decidedAt);
    }
}
