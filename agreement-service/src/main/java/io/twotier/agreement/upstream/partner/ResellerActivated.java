package io.twotier.agreement.upstream.partner;

import java.time.Instant;
import java.util.UUID;

/** A partner finished its enrolment as indirect reseller: who accepted which agreement where. */
public record ResellerActivated(UUID partnerId, UUID enrollmentId, String region, UUID agreementTemplateId, String acceptedBy, Instant acceptedAt) {
}
