package io.twotier.partner.enrollment;

import io.twotier.partner.account.DirectBillStatus;
import io.twotier.partner.account.PartnerEvent;
import io.twotier.partner.account.PartnerType;
import io.twotier.platform.event.Payload;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What an enrolment says. */
public sealed interface EnrollmentEvent extends Payload {

    record EnrollmentSubmitted(UUID enrollmentId, UUID partnerId, String programme, EnrollmentStatus status) implements EnrollmentEvent {

        @Override
        public String type() {
            return "io.twotier.partner.EnrollmentSubmitted.v1";
        }
    }

    record EnrollmentApproved(UUID enrollmentId, UUID partnerId, String programme, EnrollmentStatus status, Instant decidedAt) implements EnrollmentEvent {

        @Override
        public String type() {
            return "io.twotier.partner.EnrollmentApproved.v1";
        }
    }

    record EnrollmentRejected(UUID enrollmentId, UUID partnerId, String programme, EnrollmentStatus status, Instant decidedAt) implements EnrollmentEvent {

        @Override
        public String type() {
            return "io.twotier.partner.EnrollmentRejected.v1";
        }
    }

    record EnrollmentRecalled(UUID enrollmentId, UUID partnerId, String programme, EnrollmentStatus status) implements EnrollmentEvent {

        @Override
        public String type() {
            return "io.twotier.partner.EnrollmentRecalled.v1";
        }
    }

    /** The partner is a reseller from now on, with everything others need of it. */
    record IndirectResellerActivated(UUID partnerId, UUID enrollmentId, String name, Set<PartnerType> types, String country, String region,
                                     List<PartnerEvent.Mpn> mpnIds, String onboardedMpnId, DirectBillStatus directBillStatus, UUID agreementTemplateId,
                                     String acceptedBy, Instant acceptedAt) implements EnrollmentEvent {

        @Override
        public String type() {
            return "io.twotier.partner.IndirectResellerActivated.v1";
        }
    }
}
