package io.twotier.transfer.upstream.partner;

import java.util.List;
import java.util.UUID;

/** What every event about a partner states, as far as it is used here. */
record PartnerSaid(UUID partnerId, String name, List<String> types, String country, String region, List<MpnId> mpnIds) {

    /** @param kind global or location */
    record MpnId(String id, String kind) {
    }
}
