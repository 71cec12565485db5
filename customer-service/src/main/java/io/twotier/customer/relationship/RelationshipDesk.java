package io.twotier.customer.relationship;

import io.twotier.customer.upstream.partner.PartnerFact;
import io.twotier.customer.upstream.partner.PartnerFacts;
import io.twotier.platform.Ids;
import io.twotier.platform.command.Origin;
import io.twotier.platform.command.Work;
import io.twotier.platform.event.Event;
import io.twotier.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Establishes, changes and ends relationships: the row, its history and what is said about it, together. */
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
        Event said = relationship.establish(audience, environment, mpnId, consents);
        relationships.persist(relationship);
        tell(said, relationship, relationship.establishedAt());
        return relationship;
    }

    /** What the partner has already stays, and gains delegated admin when that is new. @param standing the partner's */
    public void authorise(Authorisation what, UUID customer, Standing standing, Set<UUID> audience, String environment, Instant now) {
        what.in(standing).ifPresentOrElse(known -> grant(known, what, audience, now),
                () -> establish(what.relationship(customer, standing, now), audience, environment, null));
    }

    private void grant(ResellerRelationship known, Authorisation what, Set<UUID> audience, Instant now) {
        if (what.delegatedAdmin() && !known.administers()) {
            tell(known.grantDelegatedAdmin(what.grant(now), audience), known, now);
        }
    }

    /** Ends it, and nothing that others have with the customer; what named its reseller for the customer names none any more. */
    public void remove(ResellerRelationship relationship, Instant now) {
        tell(relationship.remove(concerned(relationship)), relationship, now);
        relationships.naming(relationship.partnerId(), relationship.customerId(), relationship.throughProviderId())
                .forEach(of -> associate(of, null, now));
    }

    /** @param reseller the one a provider's relationship names from now on, or null for none */
    public void associate(ResellerRelationship ofProvider, UUID reseller, Instant now) {
        tell(ofProvider.associate(reseller, concerned(ofProvider)), ofProvider, now);
    }

    public void endDelegatedAdmin(ResellerRelationship relationship, Instant now) {
        tell(relationship.endDelegatedAdmin(concerned(relationship)), relationship, now);
    }

    private void tell(Event said, ResellerRelationship relationship, Instant now) {
        outbox.say(said);
        Origin origin = Work.current().origin();
        history.persist(RelationshipMoment.of(Ids.next(), relationship, now, origin.actor(), origin.reason()));
    }

    private static Set<UUID> concerned(ResellerRelationship relationship) {
        return Stream.of(relationship.customerId(), relationship.partnerId(), relationship.throughProviderId(), relationship.associatedPartnerId())
                .filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
