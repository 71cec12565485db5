package io.twotier.agreement.upstream.partner;

import java.util.List;
import java.util.UUID;

/** The fields we use of every event that states a partner. */
public record PartnerSaid(UUID partnerId, List<String> types, String country, String region, List<MpnSaid> mpnIds) {

    /** @param kind global or location */
    public record MpnSaid(String id, String kind) {
    }
}
