package io.twotier.subscription.upstream.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.command.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The partners we were told of. */
@ApplicationScoped
public class PartnerFacts implements PanacheRepositoryBase<PartnerFact, UUID> {

    /** Where a partner is looked for that cannot be named yet. */
    public static final Source ANYONE = Source.whole("partner-events");

    public Optional<PartnerFact> withMpnId(String mpnId) {
        return find("array_contains(locationMpnIds, ?1) or array_contains(globalMpnIds, ?1)", mpnId).firstResultOptional();
    }

    public static Source about(UUID partner) {
        return new Source("partner-events", partner.toString());
    }
}
