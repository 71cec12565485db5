package io.twotier.transfer.upstream.partner;

import java.util.List;
import java.util.UUID;

/** What every event about a partner states, as far as it is used here. */
record PartnerSaid(UUID partnerId, String name, List<String> types, String country, String region, List<MpnId> mpnIds,
                   String onboardedMpnId, String directBillStatus) {

    /** @param kind global or location */
    record MpnId(String id, String kind) {
    }

    /** R50: events from before the partner told it are of partners with their first location still. */
    String onboarded() {
        return onboardedMpnId != null || mpnIds == null ? onboardedMpnId
                : mpnIds.stream().filter(mpn -> "location".equals(mpn.kind())).findFirst().map(MpnId::id).orElse(null);
    }
}
