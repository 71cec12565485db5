package io.twotier.transfer.upstream.partner;

import java.util.List;
import java.util.UUID;

/** The fields used of what partner-service says. */
final class PartnerFacts {

    private PartnerFacts() {
    }

    /** A partner as it is now. */
    record Partner(UUID partnerId, String name, List<String> types, String country, String region, List<MpnId> mpnIds) {
    }

    record MpnId(String id, String kind) {
    }

    /** A direct-bill partner finished its enrolment as indirect reseller. */
    record Activated(UUID partnerId, String onboardedMpnId, String name, String country, String region, List<String> types, List<MpnId> mpnIds) {
    }

    record Partnership(UUID partnershipId, UUID providerId, UUID resellerId, String state) {
    }
}
