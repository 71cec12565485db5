package io.twotier.agreement.reacceptance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.agreement.AgreementType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What the operator required. */
@ApplicationScoped
public class Reacceptances implements PanacheRepositoryBase<Reacceptance, UUID> {

    public Requirements of(AgreementType type) {
        return new Requirements(list("type", type));
    }
}
