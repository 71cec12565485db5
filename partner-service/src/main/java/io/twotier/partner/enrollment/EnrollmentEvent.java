package io.twotier.partner.enrollment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.twotier.platform.event.Payload;
import java.time.Instant;
import java.util.UUID;

/**
 * What an enrolment says of itself.
 *
 * @param decidedAt      when the operator decided, or null
 * @param onboardedMpnId the location the partner is onboarded with, once it is active
 */
public record EnrollmentEvent(@JsonIgnore String type, UUID enrollmentId, UUID partnerId, String programme, EnrollmentStatus status, Instant decidedAt,
                              String onboardedMpnId) implements Payload {

    static final String SUBMITTED = "io.twotier.partner.EnrollmentSubmitted.v1";
    static final String APPROVED = "io.twotier.partner.EnrollmentApproved.v1";
    static final String REJECTED = "io.twotier.partner.EnrollmentRejected.v1";
    static final String RECALLED = "io.twotier.partner.EnrollmentRecalled.v1";
    static final String SNAPSHOT = "io.twotier.partner.EnrollmentSnapshot.v1";
    static final String PROVIDER_SNAPSHOT = "io.twotier.partner.ProviderEnrollmentSnapshot.v1";
}
