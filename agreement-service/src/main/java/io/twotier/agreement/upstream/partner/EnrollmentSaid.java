package io.twotier.agreement.upstream.partner;

import java.time.Instant;
import java.util.UUID;

/** What every event about an enrolment states, as far as it is used here. @param programme not named by an activation @param decidedAt nor is this */
record EnrollmentSaid(UUID enrollmentId, UUID partnerId, String programme, String status, Instant decidedAt) {

    boolean active() {
        return "active".equals(status);
    }
}
