package io.twotier.partner.enrollment;

import io.smallrye.config.ConfigMapping;
import io.twotier.partner.account.Partner;
import io.twotier.partner.account.PartnerType;
import io.twotier.platform.command.Check;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** When a partner may enrol; configuration of the programme. */
@ConfigMapping(prefix = "twotier.enrollment")
public interface EnrollmentPolicy {

    /** Months of the anniversary date for which enrolment is open. */
    Set<Integer> windowMonths();

    /** The indirect reseller agreement that an approved enrolment accepts. */
    UUID agreementTemplate();

    /** The conditions that lie with the partner itself, in the order they refuse. */
    default List<Check> eligibility(Partner partner) {
        return List.of(
                Check.that(partner.is(PartnerType.DIRECT_BILL), EnrollmentRejection.NOT_DIRECT_BILL),
                Check.that(inWindow(partner), EnrollmentRejection.OUTSIDE_WINDOW),
                Check.that(partner.outdated().isEmpty(), EnrollmentRejection.OUTDATED, String.join(", ", partner.outdated())));
    }

    /** R93 */
    private boolean inWindow(Partner partner) {
        return partner.anniversaryDate() != null && windowMonths().contains(partner.anniversaryDate().getMonthValue());
    }
}
