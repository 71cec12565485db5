package io.twotier.customer.upstream.agreement;

import java.util.UUID;

/** A customer accepted an agreement itself, or a partner attested that it did. @param attestingPartnerId or null */
record CustomerAgreementSaid(UUID agreementId, UUID customerId, String method, UUID attestingPartnerId, Integer versionRank, String type) {

    /** There was one version, of this rank, before ranks were told. */
    int rank() {
        return versionRank == null ? 0 : versionRank;
    }
}
