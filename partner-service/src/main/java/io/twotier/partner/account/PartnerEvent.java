package io.twotier.partner.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.twotier.platform.event.Payload;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a partner says about itself: whatever happened, everything others need of it. */
public record PartnerEvent(@JsonIgnore String type, UUID partnerId, String name, Set<PartnerType> types, String country, String region, List<Mpn> mpnIds,
                           DirectBillStatus directBillStatus, Set<UUID> affiliates) implements Payload {

    static final String REGISTERED = "io.twotier.partner.PartnerRegistered.v1";
    static final String PROFILE_CHANGED = "io.twotier.partner.PartnerProfileChanged.v1";
    static final String SNAPSHOT = "io.twotier.partner.PartnerSnapshot.v1";

    public record Mpn(String id, MpnId.Kind kind) {
    }
}
