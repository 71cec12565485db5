package io.twotier.agreement.template;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.twotier.agreement.AgreementType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The agreement texts we know. */
@ApplicationScoped
public class AgreementTemplates implements PanacheRepositoryBase<AgreementTemplate, UUID> {

    public List<AgreementTemplate> ofTypes(Collection<AgreementType> types) {
        return list("type in ?1", Sort.by("type").and("versionRank"), types);
    }

    /** The text of this type that is signed today. */
    public AgreementTemplate current(AgreementType type) {
        return find("type = ?1 and validUntil is null order by versionRank desc", type).firstResult();
    }
}
