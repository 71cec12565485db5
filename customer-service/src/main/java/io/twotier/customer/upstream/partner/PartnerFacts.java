package io.twotier.customer.upstream.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.command.Source;
import io.twotier.platform.event.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The partners we were told of. */
@ApplicationScoped
public class PartnerFacts implements PanacheRepositoryBase<PartnerFact, UUID> {

    public static Source source(UUID partner) {
        return new Source("partner-events", partner.toString());
    }

    public Optional<PartnerFact> about(UUID partner) {
        return partner == null ? Optional.empty() : findByIdOptional(partner);
    }

    public Map<UUID, PartnerFact> about(Collection<UUID> partners) {
        return partners.isEmpty() ? Map.of() : list("id in ?1", partners).stream().collect(Collectors.toMap(PartnerFact::id, Function.identity()));
    }

    void told(Received<PartnerSaid> event) {
        PartnerFact fact = foundOrNew(event.data().partnerId());
        fact.told(event);
        persist(fact);
    }

    void enrolled(Received<EnrollmentSaid> event) {
        PartnerFact fact = foundOrNew(event.data().partnerId());
        fact.enrolled(event);
        persist(fact);
    }

    private PartnerFact foundOrNew(UUID partner) {
        return findByIdOptional(partner).orElseGet(() -> PartnerFact.about(partner));
    }
}
