package io.twotier.partner.account.api;

import io.twotier.partner.account.DirectBillStatus;
import io.twotier.partner.account.Environment;
import io.twotier.partner.account.MpnId;
import io.twotier.partner.account.Partner;
import io.twotier.partner.account.PartnerType;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Resource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A partner as the operator sees it. */
public record PartnerView(UUID id, String name, List<String> types, String country, String region, Environment environment, LocalDate anniversaryDate,
                          DirectBillStatus directBillStatus, List<MpnId> mpnIds, String email, String domain, Attributes attributes) implements Resource {

    static PartnerView of(Partner partner) {
        return new PartnerView(partner.id(), partner.name(), partner.types().stream().map(PartnerType::wire).sorted().toList(), partner.country(), partner.region(),
                partner.environment(), partner.anniversaryDate(), partner.directBillStatus(), partner.mpnIds(), partner.email(), partner.domain(),
                Attributes.of("Partner", partner.version()));
    }
}
