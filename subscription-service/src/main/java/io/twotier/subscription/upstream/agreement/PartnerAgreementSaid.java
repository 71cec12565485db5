package io.twotier.subscription.upstream.agreement;

import java.util.UUID;

/** A partner signed an agreement for a region. */
record PartnerAgreementSaid(UUID signatureId, UUID partnerId, String region, String agreementType) {
}
