package io.twotier.transfer.upstream.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.Rows;
import io.twotier.platform.command.Source;
import io.twotier.platform.event.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The partners we were told of. */
@ApplicationScoped
public class PartnerFacts implements PanacheRepositoryBase<PartnerFact, UUID> {

    public static Source source(UUID partner) {
        return new Source("partner-events", partner.toString());
    }

    /** Where a partner is looked for that cannot be named yet. */
    public static Source anySource() {
        return Source.whole("partner-events");
    }

    /** An MPN id belongs to one partner of an environment; in another one it may be somebody else's. */
    public Optional<PartnerFact> withMpnId(String mpnId, String environment) {
        return find("select distinct p from PartnerFact p join p.mpnIds m where m.mpnId = ?1 and p.environment = ?2", mpnId, environment).firstResultOptional();
    }

    /** Whether an MPN id is anybody's where this partner lives; what is held in another environment is not there. */
    public boolean anyoneHolds(String mpnId, PartnerFact where) {
        return where != null && Rows.exist(getEntityManager(), "PartnerFact p join p.mpnIds m where m.mpnId = ?1 and p.environment = ?2", mpnId, where.environment());
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
