package io.twotier.agreement.upstream.partner;

import java.time.Instant;
import java.util.UUID;

/** A partner finished its enrolment, as indirect reseller or as provider: who accepted which agreement where. */
public record ProgrammeActivated(UUID partnerId, UUID enrollmentId, String region, UUID agreementTemplateId, String acceptedBy, Instant acceptedAt) {
}
