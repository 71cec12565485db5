package io.twotier.customer.upstream.agreement;

import java.util.UUID;

/** A customer accepted an agreement itself, or a partner attested that it did. @param attestingPartnerId or null */
record CustomerAgreementSaid(UUID agreementId, UUID customerId, String method, UUID attestingPartnerId, String type) {
}
