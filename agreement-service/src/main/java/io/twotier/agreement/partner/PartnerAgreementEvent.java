package io.twotier.agreement.partner;

import io.twotier.platform.event.Payload;
import java.time.Instant;
import java.util.UUID;

/** Everything a partner agreement says. */
public sealed interface PartnerAgreementEvent extends Payload {

    /** R11: the fact that lets the partner do business in this region. */
    record PartnerAgreementSigned(UUID signatureId, UUID partnerId, String region, String agreementType, Instant signedAt) implements PartnerAgreementEvent {

        static final String TYPE = "io.twotier.agreement.PartnerAgreementSigned.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }
}
