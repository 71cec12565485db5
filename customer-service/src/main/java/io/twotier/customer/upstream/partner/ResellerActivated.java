package io.twotier.customer.upstream.partner;

import java.util.UUID;

/** A partner finished its enrolment as indirect reseller. */
public record ResellerActivated(UUID partnerId, String onboardedMpnId) {
}
