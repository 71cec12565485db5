package io.twotier.subscription.upstream.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.command.Source;
import io.twotier.platform.event.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The partners we were told of. */
@ApplicationScoped
public class PartnerFacts implements PanacheRepositoryBase<PartnerFact, UUID> {

    private static final String TOPIC = "partner-events";

    public static Source source(UUID partner) {
        return new Source(TOPIC, partner.toString());
    }

    /** Where a partner is looked for that cannot be named yet. */
    public static Source anySource() {
        return Source.whole(TOPIC);
    }

    /** An MPN id belongs to one partner of an environment; in another one it may be somebody else's. */
    public Optional<PartnerFact> withMpnId(String mpnId, String environment) {
        return find("(array_contains(locationMpnIds, ?1) or array_contains(globalMpnIds, ?1)) and environment = ?2", mpnId, environment).firstResultOptional();
    }

    /** Partners with an active partnership with a provider, in the order of their ids, behind the one given. */
    public List<PartnerFact> resellersOf(UUID provider, UUID behind, int most) {
        return find("from PartnerFact f where f.id > ?2 and exists (select 1 from PartnershipFact p where p.providerId = ?1 and p.resellerId = f.id and p.active)"
                + " order by f.id", provider, behind).page(0, most).list();
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

    void applied(Received<EnrollmentSaid> event) {
        PartnerFact fact = foundOrNew(event.data().partnerId());
        fact.applied(event);
        persist(fact);
    }

    private PartnerFact foundOrNew(UUID partner) {
        return findByIdOptional(partner).orElseGet(() -> PartnerFact.about(partner));
    }
}
