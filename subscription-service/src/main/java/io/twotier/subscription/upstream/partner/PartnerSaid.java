package io.twotier.subscription.upstream.partner;

import java.util.List;
import java.util.UUID;

/** What every event about a partner states, as far as it is used here. */
record PartnerSaid(UUID partnerId, String name, List<String> types, String country, String region, List<MpnId> mpnIds, String onboardedMpnId, String directBillStatus,
                   List<UUID> affiliates) {

    /** @param kind global or location */
    record MpnId(String id, String kind) {
    }

    /** R50: events from before the partner told it are of partners with their first location still. */
    String onboarded() {
        return onboardedMpnId != null ? onboardedMpnId : mpnIds("location").stream().findFirst().orElse(null);
    }

    List<String> mpnIds(String kind) {
        return mpnIds == null ? List.of() : mpnIds.stream().filter(mpn -> kind.equalsIgnoreCase(mpn.kind())).map(MpnId::id).toList();
    }
}
