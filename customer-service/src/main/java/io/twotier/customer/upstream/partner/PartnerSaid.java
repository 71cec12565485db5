package io.twotier.customer.upstream.partner;

import java.util.List;
import java.util.UUID;

/** What every event about a partner states, as far as it is used here. */
record PartnerSaid(UUID partnerId, String name, List<String> types, String country, String region, List<MpnId> mpnIds, String onboardedMpnId, String directBillStatus,
                   List<UUID> affiliates) {

    /** @param kind global or location */
    record MpnId(String id, String kind) {
    }

    /** The id of the location it was onboarded with, which incentives go to; else its first location or the global one. */
    String mpnId() {
        List<MpnId> all = mpnIds == null ? List.of() : mpnIds;
        return onboardedMpnId != null ? onboardedMpnId : all.stream().filter(m -> "location".equals(m.kind())).findFirst().or(() -> all.stream().findFirst()).map(MpnId::id).orElse(null);
    }
}
