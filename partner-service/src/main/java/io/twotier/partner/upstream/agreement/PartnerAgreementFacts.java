package io.twotier.partner.upstream.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.Rows;
import io.twotier.platform.command.Source;
import io.twotier.platform.event.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The partner agreements we were told of. */
@ApplicationScoped
public class PartnerAgreementFacts implements PanacheRepositoryBase<PartnerAgreementFact, UUID> {

    public static Source source(UUID partner) {
        return new Source("agreement-events", partner.toString());
    }

    public boolean signed(UUID partner, String region) {
        return Rows.exist(getEntityManager(), "PartnerAgreementFact where partnerId = ?1 and region = ?2", partner, region);
    }

    void told(Received<PartnerAgreementSaid> event) {
        UUID id = event.data().signatureId();
        PartnerAgreementFact fact = findByIdOptional(id).orElseGet(() -> PartnerAgreementFact.about(id));
        fact.told(event);
        persist(fact);
    }
}
