package io.twotier.partner.enrollment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.twotier.partner.account.Partner;
import io.twotier.partner.account.PartnerType;
import io.twotier.platform.command.Check;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** When a partner may enrol, and who decides; configuration of the programme. */
@ConfigMapping(prefix = "twotier.enrollment")
public interface EnrollmentPolicy {

    /** Who approves the enrolment of a direct-bill partner. A new reseller or provider is always decided by the operator. */
    enum Approval { OPERATOR, AUTOMATIC }

    /** Months of the anniversary date for which enrolment is open. */
    Set<Integer> windowMonths();

    /** The first anniversary date for which enrolment is open. */
    Optional<LocalDate> windowFrom();

    /** The last anniversary date for which enrolment is open. */
    Optional<LocalDate> windowUntil();

    @WithDefault("operator")
    Approval approval();

    /** R95: business days after which a missing decision is overdue. */
    @WithDefault("5")
    int decisionDays();

    /** Days that are no business days although they are no weekend. */
    Optional<Set<LocalDate>> holidays();

    /** The indirect reseller agreement that an approved enrolment accepts while agreement-service told of none. */
    UUID agreementTemplate();

    /** The agreement that an approved provider accepts while agreement-service told of none. */
    UUID providerAgreementTemplate();

    default EnrollmentWindow window() {
        return new EnrollmentWindow(windowMonths(), windowFrom().orElse(null), windowUntil().orElse(null));
    }

    default boolean automatic(Programme programme) {
        return programme.transition() && approval() == Approval.AUTOMATIC;
    }

    default UUID agreementFor(Programme programme) {
        return programme == Programme.INDIRECT_PROVIDER ? providerAgreementTemplate() : agreementTemplate();
    }

    /** R95 */
    default Instant decisionDue(Instant submitted) {
        return businessDaysAfter(submitted, decisionDays());
    }

    /** Q12: Monday to Friday in UTC, but for holidays. */
    default Instant businessDaysAfter(Instant start, int days) {
        return new BusinessDays(holidays().orElse(Set.of())).after(start, days);
    }

    /** Whether this programme is meant for the partner at all; to all others it is not shown (R94). */
    default List<Check> admission(Partner partner, Programme programme) {
        return programme.transition()
                ? List.of(Check.that(partner.is(PartnerType.DIRECT_BILL), EnrollmentRejection.NOT_DIRECT_BILL),
                        Check.that(window().includes(partner.anniversaryDate()), EnrollmentRejection.OUTSIDE_WINDOW))
                : List.of(Check.that(!partner.is(PartnerType.DIRECT_BILL), EnrollmentRejection.DIRECT_BILL_HAS_ITS_OWN));
    }

    /** The conditions that lie with the partner itself, in the order they refuse. */
    default List<Check> eligibility(Partner partner, Programme programme) {
        List<Check> checks = new ArrayList<>(admission(partner, programme));
        checks.add(Check.that(partner.outdated().isEmpty(), EnrollmentRejection.OUTDATED, String.join(", ", partner.outdated())));
        return checks;
    }
}
