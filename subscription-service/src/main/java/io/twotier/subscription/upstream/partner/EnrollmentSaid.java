package io.twotier.subscription.upstream.partner;

import java.util.UUID;

/** What every event about an enrolment states, as far as it is used here. */
record EnrollmentSaid(UUID partnerId, String programme, String status, String onboardedMpnId) {

    boolean active() {
        return "active".equals(status);
    }

    boolean asReseller() {
        return "indirectreseller".equals(programme);
    }
}
