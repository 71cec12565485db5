package io.twotier.transfer.upstream.partner;

import java.util.List;
import java.util.UUID;

/** A partner finished its enrolment as indirect reseller, onboarded with this location: the partner as it is now. */
record ResellerActivated(UUID partnerId, String onboardedMpnId, String name, String country, String region, List<String> types,
                         List<PartnerSaid.MpnId> mpnIds) {

    PartnerSaid partner() {
        return new PartnerSaid(partnerId, name, types, country, region, mpnIds);
    }
}
