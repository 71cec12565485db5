package io.twotier.subscription.upstream.partner;

import java.util.UUID;

/** A direct-bill partner's enrolment is done: it is a reseller too, onboarded with this location. */
record ResellerActivated(UUID partnerId, String onboardedMpnId) {
}
