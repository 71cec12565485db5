package io.twotier.customer;

import io.twotier.customer.CustomerStatus.Command;
import io.twotier.platform.command.PlatformRejection;
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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One tenant that buys. Its id is its tenant id. */
@Entity
@Table(name = "customer")
public class Customer implements Aggregate {

    /** The first administrator, as the wire and the sign-in name it. */
    static final String ADMIN = "admin";

    @Id
    private UUID id;
    private UUID commerceId;
    private String domain;
    private String companyName;
    private String registrationNumber;
    private String country;
    private String region;
    @Enumerated(EnumType.STRING)
    private TenantKind tenantKind;
    private UUID ownerOrganizationTenantId;
    private UUID createdBy;
    private String environment;
    @Enumerated(EnumType.STRING)
    private CustomerStatus status;
    private Instant createdAt;
    @Embedded
    private Reservation reservation;
    private long sequence;
    @Version
    private long version;

    protected Customer() {
    }

    /** Reserves id and domain; nobody sees the customer before {@link #complete}. */
    static Customer reserve(UUID id, UUID commerceId, NewCustomer asked, UUID by, String environment, Reservation reservation, Instant now) {
        Customer customer = new Customer();
        customer.id = id;
        customer.commerceId = commerceId;
        customer.tenantKind = TenantKind.CUSTOMER;
        customer.createdBy = by;
        customer.environment = environment;
        customer.status = CustomerStatus.PROVISIONING;
        customer.describe(asked, reservation, now);
        return customer;
    }

    /** A tenant that was there before us and accepts an invitation; its administrator is there already. */
    public static Customer joining(UUID id, UUID commerceId, NewCustomer asked, String environment, Instant now) {
        return reserve(id, commerceId, asked, id, environment, null, now);
    }

    /** A further attempt at the same domain, by the same partner, when no other is at work. */
    void reserveAgain(NewCustomer asked, Reservation by, Instant now) {
        become(Command.RESERVE_AGAIN);
        describe(asked, by, now);
    }

    private void describe(NewCustomer asked, Reservation by, Instant now) {
        domain = asked.domain();
        companyName = asked.companyName();
        registrationNumber = asked.registrationNumber();
        country = asked.country();
        region = asked.region();
        ownerOrganizationTenantId = asked.ownerOrganization();
        createdAt = now;
        reservation = by;
    }

    /** Lets another attempt begin at once, after this one failed outside. */
    void release(UUID attempt, Instant now) {
        if (status == CustomerStatus.PROVISIONING && reservation.sameAttempt(attempt)) {
            reservation = reservation.over(now);
        }
    }

    /** The administrator is there, and so is the customer from now on. Only for the attempt that made the administrator's password, if any did. */
    public Event complete(UUID attempt, Set<UUID> audience) {
        if (reservation != null && !reservation.sameAttempt(attempt)) {
            throw PlatformRejection.CHANGED_MEANWHILE.refuse().retryAfter(1);
        }
        become(Command.COMPLETE);
        reservation = reservation == null ? null : reservation.finished();
        return say(CustomerEvent.CREATED, audience);
    }

    /** Something kept beside the customer changed. */
    public Event changed(Set<UUID> audience) {
        become(Command.CHANGE);
        return say(CustomerEvent.CHANGED, audience);
    }

    void abandon() {
        become(Command.ABANDON);
    }

    /** What described it is gone and its domain is free; its id is never given again. */
    public Event delete(Set<UUID> audience) {
        become(Command.DELETE);
        describe(new NewCustomer(null, null, null, country, region, null, null, null), null, createdAt);
        return say(CustomerEvent.DELETED, audience);
    }

    private void become(Command command) {
        status = status.after(command).orElseThrow(() -> CustomerRejection.WRONG_STATE.refuse(status.name().toLowerCase(Locale.ROOT)));
    }

    @Override
    public Optional<Event> snapshot() {
        String stated = status == CustomerStatus.DELETED ? CustomerEvent.DELETED : CustomerEvent.SNAPSHOT;
        return sequence == 0 ? Optional.empty() : Optional.of(CustomerEvent.said(stated, this, sequence, tenantKind, Set.of()));
    }

    private Event say(String type, Set<UUID> audience) {
        sequence++;
        return CustomerEvent.said(type, this, sequence, tenantKind, audience);
    }

    public boolean active() {
        return status == CustomerStatus.ACTIVE;
    }

    boolean unfinished() {
        return status == CustomerStatus.PROVISIONING;
    }

    Reservation reservation() {
        return reservation;
    }

    public String adminSignIn() {
        return ADMIN + "@" + domain;
    }

    public UUID createdBy() {
        return createdBy;
    }

    public UUID id() {
        return id;
    }

    public UUID commerceId() {
        return commerceId;
    }

    public String domain() {
        return domain;
    }

    public String companyName() {
        return companyName;
    }

    public String registrationNumber() {
        return registrationNumber;
    }

    public String country() {
        return country;
    }

    public String region() {
        return region;
    }

    public UUID ownerOrganizationTenantId() {
        return ownerOrganizationTenantId;
    }

    public String environment() {
        return environment;
    }

    public long version() {
        return version;
    }
}
