package io.twotier.subscription.cart;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a partner collects for a customer before it orders. It says nothing: what becomes of it, its orders say. */
@Entity
public class Cart {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID customerId;
    private UUID ownerId;
    private String changedBy;
    private Instant createdAt;
    private Instant changedAt;
    private Instant expiresAt;
    @ElementCollection
    @CollectionTable(name = "cart_line", joinColumns = @JoinColumn(name = "cart_id"))
    @OrderColumn(name = "place")
    private List<CartLine> lines = new ArrayList<>();

    protected Cart() {
    }

    static Cart begun(UUID id, UUID customerId, UUID ownerId, Instant now) {
        Cart cart = new Cart();
        cart.id = id;
        cart.customerId = customerId;
        cart.ownerId = ownerId;
        cart.createdAt = now;
        return cart;
    }

    /** Holds these lines from now on, and for as long again. */
    void fill(List<CartLine> wanted, String actor, Instant now, Duration keptFor) {
        lines.clear();
        lines.addAll(wanted);
        changedBy = actor;
        changedAt = now;
        expiresAt = now.plus(keptFor);
    }

    /** The lines at these places are ordered and are never ordered again. */
    void ordered(List<Integer> places, UUID order, String actor, Instant now) {
        places.forEach(place -> lines.set(place, lines.get(place).orderedAs(order)));
        changedBy = actor;
        changedAt = now;
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** All of it was ordered. */
    boolean isOrdered() {
        return lines.stream().allMatch(CartLine::isOrdered);
    }

    /** Some of it was ordered. */
    boolean isBegun() {
        return lines.stream().anyMatch(CartLine::isOrdered);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID customerId() {
        return customerId;
    }

    public String changedBy() {
        return changedBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    List<CartLine> lines() {
        return lines;
    }
}
