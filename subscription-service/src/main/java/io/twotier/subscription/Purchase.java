package io.twotier.subscription;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/** R16: what is decided when something is sold and changes by no other partner's coming: who has it through whom, by which order, since when. */
@MappedSuperclass
public class Purchase {

    @Id
    private UUID id;
    @PartitionKey
    private UUID customerId;
    private UUID ownerId;
    private UUID orderId;
    private UUID entitlementId;
    private Instant createdAt;
    private String environment;

    protected Purchase() {
    }

    void made(Sale sale) {
        id = sale.id();
        customerId = sale.customerId();
        ownerId = sale.ownerId();
        orderId = sale.orderId();
        entitlementId = sale.entitlementId();
        createdAt = sale.at();
        environment = sale.environment();
    }

    public UUID id() {
        return id;
    }

    public UUID customerId() {
        return customerId;
    }

    public UUID ownerId() {
        return ownerId;
    }

    public UUID orderId() {
        return orderId;
    }

    /** The Azure subscription behind it, or null. */
    public UUID entitlementId() {
        return entitlementId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String environment() {
        return environment;
    }
}
