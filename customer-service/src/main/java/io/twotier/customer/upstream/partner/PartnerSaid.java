package io.twotier.customer.upstream.partner;

import java.util.List;
import java.util.UUID;

/** What every event about a partner states, as far as it is used here. */
record PartnerSaid(UUID partnerId, String name, List<String> types, String country, String region, List<MpnId> mpnIds, String directBillStatus,
                   List<UUID> affiliates) {

    /** @param kind global or location */
    record MpnId(String id, String kind) {
    }

    /** The location account's id, which incentives go to; else the global one. */
    String mpnId() {
        List<MpnId> all = mpnIds == null ? List.of() : mpnIds;
        return all.stream().filter(m -> "location".equals(m.kind())).findFirst().or(() -> all.stream().findFirst()).map(MpnId::id).orElse(null);
    }
}
