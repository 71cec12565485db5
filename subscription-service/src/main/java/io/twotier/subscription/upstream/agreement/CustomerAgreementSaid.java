package io.twotier.subscription.upstream.agreement;

import java.util.UUID;

/** A customer accepted an agreement itself, or a partner attested that it did. @param attestingPartnerId null when the customer accepted it directly */
record CustomerAgreementSaid(UUID agreementId, UUID customerId, UUID attestingPartnerId, Integer versionRank, String type) {

    /** There was one version, of this rank, before ranks were told. */
    int rank() {
        return versionRank == null ? 0 : versionRank;
    }
}
