package io.twotier.subscription;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The reseller named on a subscription: its MPN id, and its tenant where we know it. */
@Embeddable
public record PartnerOfRecord(@Column(name = "mpn_id_on_record") String mpnId, @Column(name = "reseller_on_record") UUID resellerId) {

    /** These tenants, and the reseller on record where there is one. */
    static Set<UUID> with(PartnerOfRecord onRecord, UUID... tenants) {
        Set<UUID> all = new HashSet<>(List.of(tenants));
        if (onRecord != null && onRecord.resellerId() != null) {
            all.add(onRecord.resellerId());
        }
        return all;
    }
}
