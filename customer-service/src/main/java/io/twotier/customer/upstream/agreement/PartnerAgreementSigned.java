package io.twotier.customer.upstream.agreement;

import java.util.UUID;

/** A partner signed the partner agreement for a region. */
public record PartnerAgreementSigned(UUID signatureId, UUID partnerId, String region) {
}
