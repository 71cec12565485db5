package io.twotier.customer.relationship;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a relationship became at one moment, by whom and why; it held until the next moment of the same relationship. */
@Entity
@Immutable
@Table(name = "reseller_relationship_history")
public class RelationshipMoment {

    @Id
    private UUID id;
    private UUID relationshipId;
    private long sequence;
    private UUID customerId;
    private UUID partnerId;
    @Enumerated(EnumType.STRING)
    private RelationshipKind kind;
    private UUID throughProviderId;
    @Enumerated(EnumType.STRING)
    private RelationshipOrigin origin;
    @Enumerated(EnumType.STRING)
    private DelegatedAdmin.Mode delegatedAdminMode;
    private boolean open;
    private Instant validFrom;
    private String who;
    private String why;

    protected RelationshipMoment() {
    }

    static RelationshipMoment of(UUID id, ResellerRelationship now, Instant validFrom, String who, String why) {
        RelationshipMoment moment = new RelationshipMoment();
        moment.id = id;
        moment.relationshipId = now.id();
        moment.sequence = now.sequence();
        moment.customerId = now.customerId();
        moment.partnerId = now.partnerId();
        moment.kind = now.kind();
        moment.throughProviderId = now.throughProviderId();
        moment.origin = now.origin();
        moment.delegatedAdminMode = now.administers() ? now.delegatedAdmin().mode() : null;
        moment.open = now.open();
        moment.validFrom = validFrom;
        moment.who = who;
        moment.why = why;
        return moment;
    }
}
