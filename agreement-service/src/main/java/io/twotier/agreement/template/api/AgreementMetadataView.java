package io.twotier.agreement.template.api;

import io.twotier.agreement.template.AgreementTemplate;
import java.util.UUID;

/** What a client must know of an agreement before it is accepted. */
public record AgreementMetadataView(UUID templateId, String agreementType, String agreementLink, int versionRank) {

    static AgreementMetadataView of(AgreementTemplate template) {
        return new AgreementMetadataView(template.id(), template.type().wireName(), template.link(), template.versionRank());
    }
}
