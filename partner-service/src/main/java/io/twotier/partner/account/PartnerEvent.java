package io.twotier.partner.account;

import io.twotier.platform.event.Payload;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a partner says about itself. */
public sealed interface PartnerEvent extends Payload {

    record Mpn(String id, MpnId.Kind kind) {
    }

    /** The partner exists, with everything others need of it. */
    record PartnerRegistered(UUID partnerId, String name, Set<PartnerType> types, String country, String region, List<Mpn> mpnIds,
                             DirectBillStatus directBillStatus, Set<UUID> affiliates) implements PartnerEvent {

        @Override
        public String type() {
            return "io.twotier.partner.PartnerRegistered.v1";
        }
    }
}
