package io.twotier.subscription.upstream.partner;

import java.util.UUID;

/** What every event about an enrolment as reseller states, as far as it is used here. */
record EnrollmentSaid(UUID partnerId, String status, String onboardedMpnId) {

    boolean active() {
        return "active".equals(status);
    }
}
