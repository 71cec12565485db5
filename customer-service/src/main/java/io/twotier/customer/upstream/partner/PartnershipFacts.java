package io.twotier.customer.upstream.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.command.Source;
import io.twotier.platform.event.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The partnerships we were told of. */
@ApplicationScoped
public class PartnershipFacts implements PanacheRepositoryBase<PartnershipFact, UUID> {

    public static Source source(UUID provider, UUID reseller) {
        return new Source("partner-events", provider + ":" + reseller);
    }

    public boolean areActive(UUID provider, UUID reseller) {
        return count("providerId = ?1 and resellerId = ?2 and active", provider, reseller) > 0;
    }

    void told(Received<PartnershipTold> event) {
        findByIdOptional(event.data().partnershipId()).ifPresentOrElse(fact -> fact.told(event), () -> persist(PartnershipFact.of(event)));
    }
}
