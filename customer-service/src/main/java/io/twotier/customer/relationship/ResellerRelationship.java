package io.twotier.customer.relationship;

import io.twotier.platform.event.Aggregate;
import io.twotier.platform.event.Event;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A partner with a customer, in one kind. */
@Entity
@Table(name = "reseller_relationship")
public class ResellerRelationship implements Aggregate {

    @Id
    private UUID id;
    private UUID customerId;
    private UUID partnerId;
    @Enumerated(EnumType.STRING)
    private RelationshipKind kind;
    private UUID throughProviderId;
    @Enumerated(EnumType.STRING)
    private RelationshipOrigin origin;
    @Enumerated(EnumType.STRING)
    private AcquisitionChannel acquisitionChannel;
    private UUID associatedPartnerId;
    @Embedded
    private DelegatedAdmin delegatedAdmin;
    private boolean open;
    private Instant establishedAt;
    private String environment;
    private long sequence;
    @Version
    private long version;

    protected ResellerRelationship() {
    }

    static ResellerRelationship of(UUID id, UUID customer, UUID partner, RelationshipKind kind, RelationshipOrigin origin,
                                           AcquisitionChannel channel, Instant now) {
        ResellerRelationship relationship = new ResellerRelationship();
        relationship.id = id;
        relationship.customerId = customer;
        relationship.partnerId = partner;
        relationship.kind = kind;
        relationship.origin = origin;
        relationship.acquisitionChannel = channel;
        relationship.establishedAt = now;
        return relationship;
    }

    /** A direct-bill partner's own customer. */
    public static ResellerRelationship direct(UUID id, UUID customer, UUID partner, Instant now) {
        return of(id, customer, partner, RelationshipKind.DIRECT, RelationshipOrigin.CREATED, AcquisitionChannel.DIRECT, now)
                .with(new DelegatedAdmin(DelegatedAdmin.Mode.DAP, now));
    }

    /** R66: the provider's own customer, or one it names a reseller for. @param associatedPartner the reseller, or null */
    public static ResellerRelationship provider(UUID id, UUID customer, UUID provider, UUID associatedPartner, Instant now) {
        return of(id, customer, provider, RelationshipKind.INDIRECT_PROVIDER, RelationshipOrigin.CREATED, AcquisitionChannel.DIRECT, now)
                .with(new DelegatedAdmin(DelegatedAdmin.Mode.DAP, now)).naming(associatedPartner);
    }

    /** R46, R78, R123: the reseller that a provider names when it adds the customer administers it. */
    public static ResellerRelationship namedReseller(UUID id, UUID customer, UUID reseller, UUID provider, Instant now) {
        return of(id, customer, reseller, RelationshipKind.INDIRECT_RESELLER, RelationshipOrigin.CREATED, AcquisitionChannel.INDIRECT, now)
                .through(provider).with(new DelegatedAdmin(DelegatedAdmin.Mode.DAP, now));
    }

    /** R143: an extension gives the provider no delegated admin. */
    public static ResellerRelationship extendedTo(UUID id, UUID customer, UUID provider, UUID reseller, Instant now) {
        return of(id, customer, provider, RelationshipKind.INDIRECT_PROVIDER, RelationshipOrigin.EXTENDED, AcquisitionChannel.DIRECT, now).naming(reseller);
    }

    /** Q9: the partner keeps its direct relationship and gains the one through the provider; how it won the customer stays (R136). */
    public ResellerRelationship extendedBeside(UUID id, UUID provider, Instant now) {
        return of(id, customerId, partnerId, RelationshipKind.INDIRECT_RESELLER, RelationshipOrigin.EXTENDED, acquisitionChannel, now).through(provider);
    }

    /** R68: a reseller that a provider adds to a customer it has; R45: nothing but the relationship comes of it. @param channel how it won the customer */
    public static ResellerRelationship addedReseller(UUID id, UUID customer, UUID reseller, UUID provider, AcquisitionChannel channel, Instant now) {
        return of(id, customer, reseller, RelationshipKind.INDIRECT_RESELLER, RelationshipOrigin.CREATED, channel, now).through(provider);
    }

    ResellerRelationship with(DelegatedAdmin grant) {
        delegatedAdmin = grant;
        return this;
    }

    ResellerRelationship through(UUID provider) {
        throughProviderId = provider;
        return this;
    }

    ResellerRelationship naming(UUID reseller) {
        associatedPartnerId = reseller;
        return this;
    }

    /** @param extension the consents it rests on, or null */
    public Event establish(Set<UUID> audience, String customerEnvironment, String partnerMpnId, RelationshipEvent.Consents extension) {
        open = true;
        environment = customerEnvironment;
        sequence++;
        return RelationshipEvent.said(RelationshipEvent.ESTABLISHED, this, audience, environment, partnerMpnId, extension);
    }

    /** Names another reseller for the customer, or with null none. */
    Event associate(UUID reseller, Set<UUID> audience) {
        associatedPartnerId = reseller;
        return say(RelationshipEvent.CHANGED, audience);
    }

    Event endDelegatedAdmin(Set<UUID> audience) {
        delegatedAdmin = null;
        return say(RelationshipEvent.DELEGATED_ADMIN_REVOKED, audience);
    }

    /** It ends, and delegated admin with it. */
    Event remove(Set<UUID> audience) {
        open = false;
        delegatedAdmin = null;
        return say(RelationshipEvent.REMOVED, audience);
    }

    private Event say(String type, Set<UUID> audience) {
        sequence++;
        return RelationshipEvent.said(type, this, audience, environment, null, null);
    }

    Event grantDelegatedAdmin(DelegatedAdmin grant, Set<UUID> audience) {
        delegatedAdmin = grant;
        return say(RelationshipEvent.DELEGATED_ADMIN_GRANTED, audience);
    }

    @Override
    public Optional<Event> snapshot() {
        return Optional.of(RelationshipEvent.said(RelationshipEvent.SNAPSHOT, this, Set.of(), environment, null, null));
    }

    public UUID id() {
        return id;
    }

    public UUID customerId() {
        return customerId;
    }

    public UUID partnerId() {
        return partnerId;
    }

    public RelationshipKind kind() {
        return kind;
    }

    public UUID throughProviderId() {
        return throughProviderId;
    }

    public RelationshipOrigin origin() {
        return origin;
    }

    public AcquisitionChannel acquisitionChannel() {
        return acquisitionChannel;
    }

    public UUID associatedPartnerId() {
        return associatedPartnerId;
    }

    public DelegatedAdmin delegatedAdmin() {
        return delegatedAdmin;
    }

    public boolean administers() {
        return delegatedAdmin != null;
    }

    public boolean open() {
        return open;
    }

    public Instant establishedAt() {
        return establishedAt;
    }

    public long sequence() {
        return sequence;
    }
}
