package io.twotier.customer.extension;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The evidence of one extension: who extended to whom, and the two consents it rests on. Never changed. */
@Entity
@Immutable
@Table(name = "relationship_extension")
public class RelationshipExtension {

    @Id
    private UUID id;
    private UUID customerId;
    private UUID directPartnerId;
    private UUID indirectProviderId;
    private boolean shareBillTo;
    private String consentObtainedFrom;
    private Instant consentObtainedAt;
    private Instant extendedAt;
    private String extendedBy;

    protected RelationshipExtension() {
    }

    static RelationshipExtension of(UUID id, UUID customer, UUID partner, NewExtension asked, Instant now, String actor) {
        RelationshipExtension extension = new RelationshipExtension();
        extension.id = id;
        extension.customerId = customer;
        extension.directPartnerId = partner;
        extension.indirectProviderId = asked.provider();
        extension.shareBillTo = asked.shareBillTo();
        extension.consentObtainedFrom = asked.consentFrom();
        extension.consentObtainedAt = asked.consentAt();
        extension.extendedAt = now;
        extension.extendedBy = actor;
        return extension;
    }

    public UUID id() {
        return id;
    }

    public UUID customerId() {
        return customerId;
    }

    public UUID directPartnerId() {
        return directPartnerId;
    }

    public UUID indirectProviderId() {
        return indirectProviderId;
    }

    public boolean shareBillTo() {
        return shareBillTo;
    }

    public String consentObtainedFrom() {
        return consentObtainedFrom;
    }

    public Instant consentObtainedAt() {
        return consentObtainedAt;
    }

    public Instant extendedAt() {
        return extendedAt;
    }
}
