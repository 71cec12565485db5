package io.twotier.partner.account.api;

import io.twotier.partner.account.Contact;
import io.twotier.partner.account.DirectBillDecision;
import io.twotier.partner.account.DirectBillStatus;
import io.twotier.partner.account.Environment;
import io.twotier.partner.account.Partner;
import io.twotier.partner.account.PartnerType;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Resource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A partner as the operator sees it. @param directBillAnnounced decided, and not holding yet */
public record PartnerView(UUID id, String name, List<String> types, String country, String region, Environment.Kind environment, String simulation,
                          LocalDate anniversaryDate,
                          DirectBillStatus directBillStatus, String directBillReason, DirectBillDecision directBillAnnounced, List<MpnIdBody> mpnIds,
                          String onboardedMpnId, List<UUID> affiliates, String email, String domain, Contact primaryContact, Attributes attributes)
        implements Resource {

    static PartnerView of(Partner partner) {
        return new PartnerView(partner.id(), partner.name(), partner.types().stream().map(PartnerType::wire).sorted().toList(), partner.country(), partner.region(),
                partner.environment().kind(), partner.environment().simulation(), partner.anniversaryDate(), partner.directBillStatus(), partner.directBill().reason(), partner.directBill().announced(),
                partner.mpnIds().stream().map(MpnIdBody::of).toList(), partner.onboardedMpnId(), partner.affiliates().stream().sorted().toList(), partner.email(),
                partner.domain(), partner.primaryContact(), Attributes.of("Partner", partner.version()));
    }
}
