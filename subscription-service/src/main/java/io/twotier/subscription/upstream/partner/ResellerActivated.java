package io.twotier.subscription.upstream.partner;

import java.util.UUID;

/** A partner finished its enrolment as indirect reseller, onboarded with this location. */
record ResellerActivated(UUID partnerId, String onboardedMpnId) {
}
