package io.twotier.agreement.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.twotier.agreement.AgreementType;
import io.twotier.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What partners signed. */
@ApplicationScoped
public class PartnerAgreements implements PanacheRepositoryBase<PartnerAgreement, UUID> {

    public boolean signed(UUID partner, AgreementType type, String region) {
        return Rows.exist(getEntityManager(), "PartnerAgreement where partnerId = ?1 and type = ?2 and region = ?3", partner, type, region);
    }

    public List<PartnerAgreement> of(UUID partner) {
        return list("partnerId", Sort.by("signedAt").and("id"), partner);
    }
}
