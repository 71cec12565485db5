package io.twotier.subscription.upstream.partner;

import java.util.List;
import java.util.UUID;

/** What every event about a partner itself states. */
record PartnerSaid(UUID partnerId, String name, List<String> types, String country, String region, List<Mpn> mpnIds, String directBillStatus,
                   List<UUID> affiliates) {

    record Mpn(String id, String kind) {
    }

    List<String> mpnIds(String kind) {
        return mpnIds == null ? List.of() : mpnIds.stream().filter(mpn -> kind.equalsIgnoreCase(mpn.kind())).map(Mpn::id).toList();
    }
}
