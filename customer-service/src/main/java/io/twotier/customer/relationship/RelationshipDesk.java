package io.twotier.customer.relationship;

import io.twotier.customer.upstream.partner.PartnerFact;
import io.twotier.customer.upstream.partner.PartnerFacts;
import io.twotier.platform.Ids;
import io.twotier.platform.command.Origin;
import io.twotier.platform.command.Work;
import io.twotier.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Establishes relationships: the row, its history and what is said about it, together. */
@ApplicationScoped
public class RelationshipDesk {

    private final Relationships relationships;
    private final RelationshipHistory history;
    private final PartnerFacts partners;
    private final Outbox outbox;

    RelationshipDesk(Relationships relationships, RelationshipHistory history, PartnerFacts partners, Outbox outbox) {
        this.relationships = relationships;
        this.history = history;
        this.partners = partners;
        this.outbox = outbox;
    }

    /** R15, R16: what others have with the customer stays as it is. @param consents what an extension rests on, or null */
    public ResellerRelationship establish(ResellerRelationship relationship, Set<UUID> audience, String environment, RelationshipEvent.Consents consents) {
        String mpnId = partners.about(relationship.partnerId()).map(PartnerFact::mpnId).orElse(null);
        outbox.say(relationship.establish(audience, environment, mpnId, consents));
        relationships.persist(relationship);
        Origin origin = Work.current().origin();
        history.persist(relationship.moment(Ids.next(), relationship.establishedAt(), origin.actor(), origin.reason()));
        return relationship;
    }

    /** What the partner has already stays, and gains delegated admin when that is new. @param standing the partner's */
    public void authorise(Authorisation what, UUID customer, Standing standing, Set<UUID> audience, String environment, Instant now) {
        what.in(standing).ifPresentOrElse(known -> grant(known, what, audience, now),
                () -> establish(what.relationship(customer, standing, now), audience, environment, null));
    }

    private void grant(ResellerRelationship known, Authorisation what, Set<UUID> audience, Instant now) {
        if (what.delegatedAdmin() && !known.administers()) {
            outbox.say(known.grantDelegatedAdmin(what.grant(now), audience));
            Origin origin = Work.current().origin();
            history.persist(known.moment(Ids.next(), now, origin.actor(), origin.reason()));
        }
    }
}
