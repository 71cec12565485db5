package io.twotier.subscription.upstream.partner;

import java.util.List;
import java.util.UUID;

/** What every event about a partner states, as far as it is used here. */
record PartnerSaid(UUID partnerId, String name, List<String> types, String country, String region, List<MpnId> mpnIds, String directBillStatus,
                   List<UUID> affiliates) {

    /** @param kind global or location */
    record MpnId(String id, String kind) {
    }

    List<String> mpnIds(String kind) {
        return mpnIds == null ? List.of() : mpnIds.stream().filter(mpn -> kind.equalsIgnoreCase(mpn.kind())).map(MpnId::id).toList();
    }
}
