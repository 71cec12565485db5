package io.twotier.agreement.partner.api;

import io.twotier.agreement.partner.PendingAgreement;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Resource;
import java.util.UUID;

/** What is to be agreed to. @param enrollmentId of which it is a step; absent for the partner agreement @param acceptBy the call */
public record PendingAgreementView(String agreementType, UUID templateId, int versionRank, String agreementLink, String region, UUID enrollmentId, String acceptBy,
                                   Attributes attributes) implements Resource {

    static PendingAgreementView of(PendingAgreement pending) {
        var template = pending.template();
        return new PendingAgreementView(template.type().wireName(), template.id(), template.versionRank(), template.link(), pending.region(), pending.enrollmentId(),
                pending.acceptBy(), Attributes.of("PendingAgreement"));
    }
}
