package io.twotier.subscription.support;

import io.twotier.platform.event.Aggregate;
import io.twotier.platform.event.Event;
import io.twotier.subscription.Subscription;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who gives support for a subscription. There is no row until somebody is named: R5, until then it is the partner that owns the subscription. */
@Entity
public class SupportContact implements Aggregate {

    /** The subscription's. */
    @Id
    private UUID id;
    @Version
    private long version;
    private long sequence;
    private UUID customerId;
    private UUID ownerId;
    private UUID supportTenantId;
    private String supportMpnId;
    private String environment;

    protected SupportContact() {
    }

    /** R5: as it is before anybody was named. @param mpnId the owner's, or null when it is not known */
    static SupportContact byDefault(Subscription subscription, String mpnId) {
        SupportContact contact = new SupportContact();
        contact.id = subscription.id();
        contact.customerId = subscription.customerId();
        contact.ownerId = subscription.ownerId();
        contact.supportTenantId = subscription.ownerId();
        contact.supportMpnId = mpnId;
        contact.environment = subscription.environment();
        return contact;
    }

    /** R44: from now on. Who was named before is not told, for the event says who comes after it. */
    Event name(UUID tenant, String mpnId) {
        supportTenantId = tenant;
        supportMpnId = mpnId;
        sequence++;
        return as(SupportContactEvent.CHANGED, new HashSet<>(List.of(customerId, ownerId, tenant)));
    }

    @Override
    public Optional<Event> snapshot() {
        return Optional.of(as(SupportContactEvent.SNAPSHOT, Set.of()));
    }

    /** Order is promised per subject; the subscription tells of itself with a sequence of its own. */
    private Event as(String type, Set<UUID> audience) {
        return new Event("subscription", id + "/supportcontact", sequence, customerId.toString(), audience, environment,
                new SupportContactEvent(type, id, customerId, ownerId, supportTenantId, supportMpnId));
    }

    boolean is(UUID tenant, String mpnId) {
        return supportTenantId.equals(tenant) && Objects.equals(mpnId, supportMpnId);
    }

    public UUID subscriptionId() {
        return id;
    }

    public UUID customerId() {
        return customerId;
    }

    public UUID supportTenantId() {
        return supportTenantId;
    }

    public String supportMpnId() {
        return supportMpnId;
    }

    /** 0 until somebody was named; the version that clients see, who cannot tell whether there is a row. */
    public long sequence() {
        return sequence;
    }
}
