package io.twotier.transfer.offboarding;

import io.twotier.platform.command.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is told of an off-boarding: how far the whole is, and customer by customer. */
@ApplicationScoped
public class OffboardingReports {

    private static final int PREVIEWED = 50;

    private final Departures departures;
    private final Outlooks outlooks;

    OffboardingReports(Departures departures, Outlooks outlooks) {
        this.departures = departures;
        this.outlooks = outlooks;
    }

    public Tally progress(Offboarding offboarding) {
        return Tally.of(departures.tally(offboarding.id()));
    }

    /** Why it does not go on by itself, or null. */
    public OffboardingTrouble trouble(Offboarding offboarding) {
        if (offboarding.status() != OffboardingStatus.STOPPED) {
            return null;
        }
        Rejection no = OffboardingRejection.TOO_MANY_FAILURES;
        return new OffboardingTrouble(no.code(), no.rule(), no.describe(departures.failures(offboarding.id()) - offboarding.forgiven()));
    }

    OffboardingView view(Offboarding offboarding) {
        return OffboardingView.of(offboarding, progress(offboarding), null);
    }

    /** A plan that is only tried: how it stands with the first of its customers is found out at once. */
    OffboardingView tried(OffboardingDesk.Plan plan) {
        List<Departure> first = plan.departures().stream().limit(PREVIEWED).toList();
        first.forEach(one -> one.found(outlooks.of(plan.offboarding(), one.customerId()), plan.offboarding().createdAt()));
        Tally progress = Tally.of(plan.departures().stream().collect(Collectors.groupingBy(Departure::status, Collectors.counting())));
        return OffboardingView.of(plan.offboarding(), progress, first.stream().map(one -> DepartureView.of(one, false)).toList());
    }

    /** @param status as the wire spells it, in any case; null for all */
    Report of(Offboarding offboarding, UUID viewer, String status) {
        List<DepartureStatus> wanted = Arrays.stream(DepartureStatus.values()).filter(one -> status == null || status.isBlank() || one.wireName().equalsIgnoreCase(status.trim())).toList();
        if (wanted.isEmpty()) {
            throw OffboardingRejection.UNKNOWN_STATUS.refuse(status);
        }
        return new Report(offboarding, wanted, !offboarding.sourceId().equals(viewer));
    }

    /** Some or all customers of an off-boarding, as one of the parties is told of them. */
    final class Report {

        private final Offboarding offboarding;
        private final List<DepartureStatus> statuses;
        private final boolean forTheTarget;

        private Report(Offboarding offboarding, List<DepartureStatus> statuses, boolean forTheTarget) {
            this.offboarding = offboarding;
            this.statuses = statuses;
            this.forTheTarget = forTheTarget;
        }

        String self() {
            return "/offboardings/" + offboarding.id() + "/customers" + (statuses.size() == 1 ? "?status=" + statuses.get(0).wireName() : "");
        }

        List<Departure> beyond(UUID position, int most) {
            return departures.report(offboarding.id(), statuses, forTheTarget, position, most);
        }

        DepartureView view(Departure one) {
            return DepartureView.of(one, forTheTarget);
        }
    }
}
