package io.twotier.transfer.upstream.agreement;

import java.util.UUID;

/** The fields used of what agreement-service says. */
final class AgreementFacts {

    private AgreementFacts() {
    }

    record PartnerSigned(UUID signatureId, UUID partnerId, String region) {
    }

    /** @param attestingPartnerId null when the customer accepted it directly */
    record CustomerAccepted(UUID agreementId, UUID customerId, String type, UUID attestingPartnerId) {
    }
}
