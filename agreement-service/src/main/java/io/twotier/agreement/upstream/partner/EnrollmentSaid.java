package io.twotier.agreement.upstream.partner;

import java.util.UUID;

/** What every event about an enrolment as reseller states, as far as it is used here. */
record EnrollmentSaid(UUID partnerId, String status) {

    boolean active() {
        return "active".equals(status);
    }
}
