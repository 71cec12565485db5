package io.twotier.agreement.partner.api;

import io.twotier.agreement.partner.PartnerAgreement;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Resource;
import java.time.Instant;
import java.util.UUID;

/** One agreement a partner signed. @param userId object id of the global admin who did */
public record SignatureView(UUID id, String agreementType, UUID templateId, String region, String userId, Instant signedAt, Attributes attributes)
        implements Resource {

    static SignatureView of(PartnerAgreement signed) {
        return new SignatureView(signed.id(), signed.type().wireName(), signed.templateId(), signed.region(), signed.signedBy(), signed.signedAt(),
                Attributes.of("AgreementSignature", signed.version()));
    }
}
