package io.twotier.partner.profile.api;

import io.twotier.partner.account.MpnId;
import io.twotier.partner.account.Partner;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Links;
import io.twotier.platform.wire.Resource;

/** Name and id of an MPN account; nothing else of another partner is told. */
public record MpnProfileView(String partnerName, String mpnId, String profileType, Links links, Attributes attributes) implements Resource {

    static MpnProfileView own(Partner partner) {
        return of(partner, partner.location().map(MpnId::id).orElseGet(() -> partner.mpnIds().get(0).id()));
    }

    static MpnProfileView of(Partner partner, String mpnId) {
        return new MpnProfileView(partner.name(), mpnId, "MpnProfile", Links.self("/profiles/mpn"), Attributes.of("MpnProfile"));
    }
}
