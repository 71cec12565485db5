package io.twotier.agreement.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.twotier.agreement.AgreementType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What partners signed. */
@ApplicationScoped
public class PartnerAgreements implements PanacheRepositoryBase<PartnerAgreement, UUID> {

    public boolean signed(UUID partner, AgreementType type, String region) {
        return count("partnerId = ?1 and type = ?2 and region = ?3", partner, type, region) > 0;
    }

    public List<PartnerAgreement> of(UUID partner) {
        return list("partnerId", Sort.by("signedAt").and("id"), partner);
    }
}
