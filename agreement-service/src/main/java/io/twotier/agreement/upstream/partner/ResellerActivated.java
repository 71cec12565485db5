package io.twotier.agreement.upstream.partner;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A partner finished its enrolment as indirect reseller: the partner as it is now, and who accepted which agreement. */
public record ResellerActivated(UUID partnerId, UUID enrollmentId, List<String> types, String country, String region, List<PartnerSaid.MpnId> mpnIds,
                                UUID agreementTemplateId, String acceptedBy, Instant acceptedAt) {

    PartnerSaid partner() {
        return new PartnerSaid(partnerId, types, country, region, mpnIds);
    }
}
