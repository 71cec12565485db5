package io.twotier.subscription.upstream.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.Rows;
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

    public boolean active(UUID provider, UUID reseller) {
        return Rows.exist(getEntityManager(), "PartnershipFact where providerId = ?1 and resellerId = ?2 and active", provider, reseller);
    }

    void told(Received<PartnershipSaid> event) {
        UUID id = event.data().partnershipId();
        PartnershipFact fact = findByIdOptional(id).orElseGet(() -> PartnershipFact.about(id));
        fact.told(event);
        persist(fact);
    }
}
