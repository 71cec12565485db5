package io.twotier.partner.enrollment;

import io.twotier.partner.mail.Mails;
import io.twotier.platform.TenantClock;
import io.twotier.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Decides about enrolments: the operator, or the programme by itself. */
@ApplicationScoped
public class DecisionDesk {

    private final Enrollments enrollments;
    private final EnrollmentPolicy policy;
    private final Mails mails;
    private final TenantClock clock;
    private final Outbox outbox;

    DecisionDesk(Enrollments enrollments, EnrollmentPolicy policy, Mails mails, TenantClock clock, Outbox outbox) {
        this.enrollments = enrollments;
        this.policy = policy;
        this.mails = mails;
        this.clock = clock;
        this.outbox = outbox;
    }

    @Transactional
    public Enrollment approve(UUID id) {
        Enrollment enrollment = find(id);
        approve(enrollment);
        return enrollment;
    }

    @Transactional
    public Enrollment reject(UUID id, String reason) {
        Enrollment enrollment = find(id);
        outbox.say(enrollment.reject(reason, clock.now(enrollment.partnerId())));
        return enrollment;
    }

    /** R95: usually instant, where the operator left the decision to the programme. */
    void decideBySelf(Enrollment submitted) {
        if (policy.automatic(submitted.kind())) {
            approve(submitted);
        }
    }

    /** Oldest first. @param overdueOnly R95: only what nobody decided in time */
    public List<Enrollment> in(EnrollmentStatus status, boolean overdueOnly, UUID after, int most) {
        return overdueOnly ? enrollments.overdue(status, clock.now(), after, most) : enrollments.in(status, after, most);
    }

    /** R96: with the approval goes exactly one mail, to the form's primary contact. */
    private void approve(Enrollment enrollment) {
        outbox.say(enrollment.approve(clock.now(enrollment.partnerId())));
        mails.queue("enrollment-approved", enrollment.id(), enrollment.primaryContact().email(),
                "Your enrolment as " + enrollment.kind().title() + " is approved",
                "Sign in again and accept the " + enrollment.kind().title() + " agreement to complete enrolment " + enrollment.id() + ".");
    }

    private Enrollment find(UUID id) {
        return enrollments.findByIdOptional(id).orElseThrow(EnrollmentRejection.NO_SUCH_ENROLLMENT::refuse);
    }
}
