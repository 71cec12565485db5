package io.twotier.subscription.upstream.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.command.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The partnerships we were told of. */
@ApplicationScoped
public class PartnershipFacts implements PanacheRepositoryBase<PartnershipFact, UUID> {

    public boolean active(UUID provider, UUID reseller) {
        return count("providerId = ?1 and resellerId = ?2 and active", provider, reseller) > 0;
    }

    public static Source between(UUID provider, UUID reseller) {
        return new Source("partner-events", provider + ":" + reseller);
    }
}
