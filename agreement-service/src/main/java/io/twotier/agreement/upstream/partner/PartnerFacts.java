package io.twotier.agreement.upstream.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.command.Source;
import io.twotier.platform.event.Received;
import jakarta.enterprise.context.ApplicationScoped;
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

    /** The partner or null. No relation crosses environments: a partner of another one is unknown. */
    public PartnerFact about(UUID partner, String environment) {
        return find("id = ?1 and environment = ?2", partner, environment).firstResult();
    }

    /** The partner or null, as in {@link #about}. */
    public PartnerFact withMpnId(String mpnId, String environment) {
        return find("select p from PartnerFact p join p.mpnIds m where m.mpnId = ?1 and p.environment = ?2", mpnId, environment).firstResult();
    }

    void told(Received<PartnerSaid> event) {
        PartnerFact fact = foundOrNew(event.data().partnerId());
        fact.told(event);
        persist(fact);
    }

    /** The partner, or null when nobody told us that it is registered: of an enrolment we may hear first. */
    public PartnerFact registered(UUID partner) {
        return find("id = ?1 and region is not null", partner).firstResult();
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
