package io.twotier.partner.enrollment;

import io.twotier.partner.account.Partner;
import io.twotier.partner.capability.Abilities;
import io.twotier.partner.capability.Ability;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What enrolling asks of a tenant. */
@ApplicationScoped
class EnrollmentAbilities implements Abilities {

    private final EnrollmentDesk desk;
    private final EnrollmentPolicy policy;
    private final Enrollments enrollments;

    EnrollmentAbilities(EnrollmentDesk desk, EnrollmentPolicy policy, Enrollments enrollments) {
        this.desk = desk;
        this.policy = policy;
        this.enrollments = enrollments;
    }

    @Override
    public List<Ability> abilities() {
        List<Ability> all = new ArrayList<>();
        for (Programme programme : Programme.values()) {
            all.add(new Ability("submit_enrollment", "programme=" + programme.wire(), partner -> meant(partner, programme),
                    (caller, partner) -> desk.demands(partner, programme)));
        }
        all.add(new Ability("recall_enrollment", null, this::concerned,
                (caller, partner) -> List.of(Check.that(any(partner, EnrollmentStatus.PENDING_REVIEW).isPresent(), EnrollmentRejection.NONE_UNDER_REVIEW))));
        all.add(new Ability("accept_reseller_agreement", null, this::concerned, this::acceptance));
        all.add(new Ability("reverse_enrollment", null, partner -> !enrollments.current(partner.id()).isEmpty(),
                (caller, partner) -> List.of(Check.that(false, reversal(partner)))));
        return all;
    }

    /** R94: to all others the feature does not exist. */
    private boolean meant(Partner partner, Programme programme) {
        return policy.admission(partner, programme).stream().allMatch(Check::passed);
    }

    private boolean concerned(Partner partner) {
        return !enrollments.current(partner.id()).isEmpty() || Arrays.stream(Programme.values()).anyMatch(programme -> meant(partner, programme));
    }

    private List<Check> acceptance(Caller caller, Partner partner) {
        Optional<Enrollment> approved = any(partner, EnrollmentStatus.APPROVED);
        return approved.isPresent() ? List.of(desk.signedIn(caller, approved.get())) : List.of(Check.that(false, EnrollmentRejection.NONE_APPROVED));
    }

    private Rejection reversal(Partner partner) {
        return any(partner, EnrollmentStatus.PENDING_REVIEW).isPresent() ? EnrollmentRejection.RECALL_INSTEAD : EnrollmentRejection.NO_WAY_BACK;
    }

    private Optional<Enrollment> any(Partner partner, EnrollmentStatus status) {
        return enrollments.current(partner.id()).stream().filter(e -> e.status() == status).findFirst();
    }
}
