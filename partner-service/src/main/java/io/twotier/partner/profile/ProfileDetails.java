package io.twotier.partner.profile;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** The content of one kind of profile; kept whole, with its kind. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({@JsonSubTypes.Type(value = LegalBusiness.class, name = "legal_business"), @JsonSubTypes.Type(value = Organization.class, name = "organization"),
        @JsonSubTypes.Type(value = Billing.class, name = "billing"), @JsonSubTypes.Type(value = Support.class, name = "support")})
public sealed interface ProfileDetails permits LegalBusiness, Organization, Billing, Support {
}
