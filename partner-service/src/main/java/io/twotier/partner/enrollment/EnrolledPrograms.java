package io.twotier.partner.enrollment;

import io.twotier.partner.account.DirectBillStatus;
import io.twotier.partner.account.Partner;
import io.twotier.partner.account.PartnerDesk;
import io.twotier.partner.account.PartnerType;
import io.twotier.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** Where a partner stands with each programme, in the words its portal has always shown. */
@ApplicationScoped
public class EnrolledPrograms {

    /** Clients have a word for what is being decided, agreed on or refused; what was recalled was never asked for. */
    private static final Map<EnrollmentStatus, String> WORDS = Map.of(EnrollmentStatus.PENDING_REVIEW, "Pending", EnrollmentStatus.APPROVED, "Qualified",
            EnrollmentStatus.ACTIVE, "Active", EnrollmentStatus.REJECTED, "Rejected", EnrollmentStatus.RECALLED, "None");

    private final Enrollments enrollments;
    private final PartnerDesk partners;

    EnrolledPrograms(Enrollments enrollments, PartnerDesk partners) {
        this.enrollments = enrollments;
        this.partners = partners;
    }

    /** @param type the partner type the programme makes one */
    public record Standing(PartnerType type, String status) {
    }

    /** @param named a type of partner, or the programme that leads to it; any letter case */
    public Standing of(Caller caller, String named) {
        PartnerType type = type(named);
        return new Standing(type, status(partners.own(caller), type));
    }

    private String status(Partner partner, PartnerType type) {
        if (partner.is(type)) {
            return type == PartnerType.DIRECT_BILL && partner.directBillStatus() == DirectBillStatus.RESTRICTED ? "ThresholdRestricted" : "Active";
        }
        return enrollments.of(partner.id()).stream().filter(enrollment -> enrollment.kind().type() == type).findFirst()
                .map(enrollment -> WORDS.get(enrollment.status())).orElse("None");
    }

    private static PartnerType type(String named) {
        String bare = named.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
        return Arrays.stream(PartnerType.values()).filter(type -> type.wire().toLowerCase(Locale.ROOT).equals(bare)).findFirst()
                .or(() -> Programme.named(bare).map(Programme::type)).orElseThrow(EnrollmentRejection.UNKNOWN_PROGRAMME::refuse);
    }
}
