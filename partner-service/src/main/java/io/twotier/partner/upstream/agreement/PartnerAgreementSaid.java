package io.twotier.partner.upstream.agreement;

import java.util.UUID;

/** A partner signed the partner agreement for a region. */
record PartnerAgreementSaid(UUID signatureId, UUID partnerId, String region) {
}
