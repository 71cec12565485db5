package io.twotier.customer.upstream.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.command.Source;
import io.twotier.platform.event.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The signatures we were told of. */
@ApplicationScoped
public class PartnerAgreementFacts implements PanacheRepositoryBase<PartnerAgreementFact, UUID> {

    public static Source source(UUID partner) {
        return new Source("agreement-events", partner.toString());
    }

    public boolean hasSigned(UUID partner, String region) {
        return count("partnerId = ?1 and region = ?2", partner, region) > 0;
    }

    void told(Received<PartnerAgreementSigned> event) {
        findByIdOptional(event.data().signatureId()).ifPresentOrElse(fact -> fact.told(event), () -> persist(PartnerAgreementFact.of(event)));
    }
}
