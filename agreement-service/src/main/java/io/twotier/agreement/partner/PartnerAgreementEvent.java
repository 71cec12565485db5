package io.twotier.agreement.partner;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.twotier.platform.event.Payload;
import java.time.Instant;
import java.util.UUID;

/** What a partner agreement says. R11: the fact that lets the partner do business in this region. */
public record PartnerAgreementEvent(@JsonIgnore String type, UUID signatureId, UUID partnerId, String region, String agreementType,
                                    Instant signedAt) implements Payload {

    static final String SIGNED = "io.twotier.agreement.PartnerAgreementSigned.v1";
    static final String SNAPSHOT = "io.twotier.agreement.PartnerAgreementSnapshot.v1";
}
