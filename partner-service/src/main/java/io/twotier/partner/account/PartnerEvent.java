package io.twotier.partner.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.twotier.platform.event.Event;
import io.twotier.platform.event.Payload;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a partner says about itself: whatever happened, everything others need of it.
 *
 * @param onboardedMpnId     R50: the location that counts on subscriptions, or null while it has none
 * @param directBillReason   R8: why it is restricted, or null
 * @param directBillAnnounced R87: what was decided and does not hold yet, or null
 */
public record PartnerEvent(@JsonIgnore String type, UUID partnerId, String name, Set<PartnerType> types, String country, String region, List<Mpn> mpnIds,
                           String onboardedMpnId, DirectBillStatus directBillStatus, String directBillReason, Announced directBillAnnounced,
                           Set<UUID> affiliates) implements Payload {

    static final String REGISTERED = "io.twotier.partner.PartnerRegistered.v1";
    static final String PROFILE_CHANGED = "io.twotier.partner.PartnerProfileChanged.v1";
    static final String MPN_LOCATION_CHANGED = "io.twotier.partner.MpnLocationChanged.v1";
    static final String AFFILIATES_CHANGED = "io.twotier.partner.AffiliatesChanged.v1";
    static final String RESTRICTED = "io.twotier.partner.DirectBillRestricted.v1";
    static final String RESTORED = "io.twotier.partner.DirectBillRestored.v1";
    static final String SNAPSHOT = "io.twotier.partner.PartnerSnapshot.v1";

    public record Mpn(String id, MpnId.Kind kind) {
    }

    public record Announced(DirectBillStatus status, LocalDate effectiveDate) {
    }

    static Event said(String type, Partner by, long sequence, Set<UUID> audience) {
        return new Event("partner", by.id().toString(), sequence, by.id().toString(), audience, by.environment().wire(), of(type, by));
    }

    private static PartnerEvent of(String type, Partner partner) {
        DirectBillDecision announced = partner.directBill().announced();
        return new PartnerEvent(type, partner.id(), partner.name(), partner.types(), partner.country(), partner.region(),
                partner.mpnIds().stream().map(m -> new Mpn(m.id(), m.kind())).toList(), partner.onboardedMpnId(), partner.directBillStatus(),
                partner.directBill().reason(), announced == null ? null : new Announced(announced.status(), announced.effectiveDate()), partner.affiliates());
    }
}
