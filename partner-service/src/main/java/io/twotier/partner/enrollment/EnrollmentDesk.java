package io.twotier.partner.enrollment;

import io.twotier.partner.account.Contact;
import io.twotier.partner.account.Partner;
import io.twotier.partner.account.PartnerDesk;
import io.twotier.partner.incentive.IncentiveDesk;
import io.twotier.partner.upstream.agreement.AgreementTemplateFacts;
import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.event.Event;
import io.twotier.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a partner can do about its enrolments. */
@ApplicationScoped
public class EnrollmentDesk {

    private final Enrollments enrollments;
    private final PartnerDesk partnerDesk;
    private final EnrollmentPolicy policy;
    private final ProgrammeAgreements agreements;
    private final DecisionDesk decisions;
    private final IncentiveDesk incentives;
    private final TenantClock clock;
    private final Outbox outbox;

    EnrollmentDesk(Enrollments enrollments, PartnerDesk partnerDesk, EnrollmentPolicy policy, ProgrammeAgreements agreements, DecisionDesk decisions,
                   IncentiveDesk incentives, TenantClock clock, Outbox outbox) {
        this.enrollments = enrollments;
        this.partnerDesk = partnerDesk;
        this.policy = policy;
        this.agreements = agreements;
        this.decisions = decisions;
        this.incentives = incentives;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** Everything an enrolment asks of the partner, met or not. */
    public List<Check> requirements(Caller caller, Programme programme) {
        return demands(partnerDesk.own(caller), programme);
    }

    @Transactional
    public Enrollment submit(Caller caller, Programme programme, boolean acknowledged, Contact primaryContact) {
        Partner partner = partnerDesk.own(caller);
        List<Check> checks = new ArrayList<>();
        checks.add(Check.that(acknowledged || !programme.transition(), EnrollmentRejection.NOT_ACKNOWLEDGED));
        checks.addAll(demands(partner, programme));
        Checks.enforce(checks, false);
        Instant now = clock.now(partner.id());
        Enrollment enrollment = Enrollment.submit(Ids.next(), partner, programme, primaryContact, caller.actor(), now, policy.decisionDue(now));
        outbox.say(enrollment.submitted());
        decisions.decideBySelf(enrollment);
        enrollments.persist(enrollment);
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
        UUID pending = agreements.current(enrollment.kind(), partner);
        Checks.demand(
                signedIn(caller, enrollment),
                Check.that(template == null || template.equals(pending), EnrollmentRejection.OTHER_AGREEMENT, pending)
                        .reading(AgreementTemplateFacts.source(template == null ? pending : template)));
        activate(enrollment, partner, pending, caller, clock.now(partner.id()));
        return enrollment;
    }

    /** For a tenant that is made as what it enrols for: submitted, approved and accepted by who makes it, all at once. */
    @Transactional
    public Enrollment grant(Caller caller, Partner partner, Programme programme) {
        Instant now = clock.now(partner.id());
        Enrollment enrollment = Enrollment.submit(Ids.next(), partner, programme, partner.primaryContact(), caller.actor(), now, policy.decisionDue(now));
        outbox.say(enrollment.submitted());
        outbox.say(enrollment.approve(now));
        activate(enrollment, partner, agreements.current(programme, partner), caller, now);
        enrollments.persist(enrollment);
        return enrollment;
    }

    private void activate(Enrollment enrollment, Partner partner, UUID agreement, Caller caller, Instant now) {
        Event became = partner.become(enrollment.kind().type());
        outbox.say(enrollment.acceptAgreement(partner, agreement, caller.actor(), now));
        outbox.say(became);
        incentives.invite(partner, now).forEach(outbox::say);
    }

    public Enrollment own(Caller caller, UUID id) {
        return enrollments.findByIdOptional(id).filter(e -> caller.operator() || e.partnerId().equals(caller.tenant()))
                .orElseThrow(EnrollmentRejection.NO_SUCH_ENROLLMENT::refuse);
    }

    public List<Enrollment> ofCaller(Caller caller, UUID after, int most) {
        return enrollments.of(caller.tenant(), after, most);
    }

    /** The agreement waiting for acceptance (R99), or null. */
    public UUID pendingAgreement(Enrollment enrollment) {
        return enrollment.status() == EnrollmentStatus.APPROVED ? agreements.current(enrollment.kind(), partnerDesk.find(enrollment.partnerId())) : null;
    }

    public boolean overdue(Enrollment enrollment) {
        return enrollment.overdue(clock.now(enrollment.partnerId()));
    }

    /** What stands between a partner and the submission of its form, in the order it refuses. */
    List<Check> demands(Partner partner, Programme programme) {
        Optional<Enrollment> current = enrollments.current(partner.id(), programme);
        List<Check> checks = new ArrayList<>(policy.eligibility(partner, programme));
        checks.add(Check.that(current.isEmpty(), EnrollmentRejection.ENROLLED_ALREADY, current.map(e -> e.id().toString()).orElse("")));
        checks.add(Check.that(!partner.is(programme.type()), EnrollmentRejection.IS_ONE_ALREADY, programme.title()));
        return checks;
    }

    /** R98: a user's token must be newer than the approval it relies on, give or take clocks. */
    Check signedIn(Caller caller, Enrollment enrollment) {
        return Check.that(caller.signedInSince(clock.systemTime(enrollment.partnerId(), enrollment.decidedAt())), EnrollmentRejection.SIGN_IN_AGAIN);
    }
}
