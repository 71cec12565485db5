package io.twotier.partner.profile.api;

import io.twotier.partner.profile.ProfileDesk;
import io.twotier.partner.profile.Support;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Links;
import io.twotier.platform.wire.Resource;

/** A support profile as it goes out. */
public record SupportView(String email, String telephone, String website, String profileType, Links links, Attributes attributes) implements Resource {

    static SupportView of(ProfileDesk.Kept kept) {
        Support support = (Support) kept.profile().details();
        return new SupportView(support.email(), support.telephone(), support.website(), "support_profile", Links.self("/profiles/support"),
                Attributes.of("PartnerSupportProfile", kept.profile().revision()));
    }
}
