package io.twotier.partner.enrollment.script;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.twotier.partner.enrollment.DecisionDesk;
import io.twotier.partner.enrollment.Enrollment;
import io.twotier.partner.enrollment.EnrollmentPolicy;
import io.twotier.partner.enrollment.EnrollmentStatus;
import io.twotier.partner.enrollment.Enrollments;
import io.twotier.platform.TenantClock;
import io.twotier.platform.command.Origin;
import io.twotier.platform.command.Transactions;
import io.twotier.platform.command.Work;
import io.twotier.platform.simulation.Present;
import io.twotier.platform.simulation.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Decides about enrolments where a simulation has it so, when so many business days have passed there, at the operator's own desk. Safe on several
 * replicas: the second finds the enrolment decided.
 */
@ApplicationScoped
class ScriptedDecisions implements Sweep {

    private static final Logger LOG = Logger.getLogger(ScriptedDecisions.class);
    private static final String REASON = "rejected by the script of this simulation";

    private final ProgrammeScripts scripts;
    private final Enrollments enrollments;
    private final EnrollmentPolicy policy;
    private final DecisionDesk desk;
    private final Transactions transactions;
    private final TenantClock clock;

    ScriptedDecisions(ProgrammeScripts scripts, Enrollments enrollments, EnrollmentPolicy policy, DecisionDesk desk, Transactions transactions, TenantClock clock) {
        this.scripts = scripts;
        this.enrollments = enrollments;
        this.policy = policy;
        this.desk = desk;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(every = "${twotier.programme.scripts-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void now() {
        sweep(clock.now());
    }

    @Override
    @ActivateRequestContext
    public int sweep(Present present) {
        List<UUID> waiting = QuarkusTransaction.requiringNew().call(() -> scripts.waiting(present));
        return (int) waiting.stream().filter(enrollment -> decided(enrollment, present.now())).count();
    }

    private boolean decided(UUID id, Instant now) {
        try {
            return transactions.run(Work.by(Origin.system("script", "decide_by_script")), () -> decide(enrollments.findById(id), now)).value();
        } catch (RuntimeException failed) {
            LOG.infof("enrolment %s is decided by its script later: %s", id, failed.getMessage());
            return false;
        }
    }

    private boolean decide(Enrollment enrollment, Instant now) {
        ProgrammeScript script = scripts.findById(enrollment.environment().wire());
        if (script == null || script.decision() == Decision.NEVER || enrollment.status() != EnrollmentStatus.PENDING_REVIEW || now.isBefore(due(enrollment, script))) {
            return false;
        }
        if (script.decision() == Decision.APPROVE) {
            desk.approve(enrollment.id());
        } else {
            desk.reject(enrollment.id(), REASON);
        }
        return true;
    }

    private Instant due(Enrollment enrollment, ProgrammeScript script) {
        return script.businessDays() == 0 ? enrollment.submittedAt() : policy.businessDaysAfter(enrollment.submittedAt(), script.businessDays());
    }
}
