package io.twotier.partner.account;

import io.twotier.platform.event.Aggregate;
import io.twotier.platform.event.Event;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A partner: one tenant that provides, resells, buys directly, or several of these. */
@Entity
public class Partner implements Aggregate {

    @Id
    private UUID id;
    @Version
    private long version;
    private long sequence;
    private String name;
    @JdbcTypeCode(SqlTypes.JSON)
    private Set<PartnerType> types;
    private String country;
    private String region;
    @Enumerated(EnumType.STRING)
    private Environment environment;
    private LocalDate anniversaryDate;
    @Enumerated(EnumType.STRING)
    private DirectBillStatus directBillStatus;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "partner_mpn_id", joinColumns = @JoinColumn(name = "partner_id"))
    @OrderColumn(name = "position")
    private List<MpnId> mpnIds;
    @JdbcTypeCode(SqlTypes.JSON)
    private Set<UUID> affiliates;
    private String email;
    private String domain;
    @Embedded
    @AttributeOverride(name = "firstName", column = @Column(name = "contact_first_name"))
    @AttributeOverride(name = "lastName", column = @Column(name = "contact_last_name"))
    @AttributeOverride(name = "email", column = @Column(name = "contact_email"))
    private Contact primaryContact;
    private Instant registeredAt;

    protected Partner() {
    }

    static Partner register(Registration wanted, String region, Instant now) {
        Partner partner = new Partner();
        partner.id = wanted.id();
        partner.name = wanted.name();
        partner.types = wanted.types().isEmpty() ? EnumSet.noneOf(PartnerType.class) : EnumSet.copyOf(wanted.types());
        partner.country = wanted.country();
        partner.region = region;
        partner.environment = wanted.environment();
        partner.anniversaryDate = wanted.anniversaryDate();
        partner.directBillStatus = DirectBillStatus.ACTIVE;
        partner.mpnIds = new ArrayList<>(wanted.mpnIds());
        partner.affiliates = Set.copyOf(wanted.affiliates());
        partner.email = wanted.email();
        partner.domain = wanted.domain();
        partner.primaryContact = wanted.primaryContact();
        partner.registeredAt = now;
        return partner;
    }

    /** What the operator states about a new partner. */
    public record Registration(UUID id, String name, Set<PartnerType> types, String country, Environment environment, LocalDate anniversaryDate,
                        List<MpnId> mpnIds, Set<UUID> affiliates, String email, String domain, Contact primaryContact) {
    }

    Event registered() {
        sequence++;
        return as(PartnerEvent.REGISTERED, Set.of(id));
    }

    @Override
    public Optional<Event> snapshot() {
        return Optional.of(as(PartnerEvent.SNAPSHOT, Set.of()));
    }

    private Event as(String type, Set<UUID> audience) {
        return new Event("partner", id.toString(), sequence, id.toString(), audience, environment.wire(), new PartnerEvent(type, id, name, types, country,
                region, mpnIds.stream().map(m -> new PartnerEvent.Mpn(m.id(), m.kind())).toList(), directBillStatus, affiliates));
    }

    /** R100, R101: another type joins the ones the partner has; none is ever taken away (R102). */
    public Event become(PartnerType type) {
        Set<PartnerType> all = EnumSet.of(type);
        all.addAll(types);
        types = all;
        sequence++;
        return as(PartnerEvent.PROFILE_CHANGED, Set.of(id));
    }

    public boolean is(PartnerType type) {
        return types.contains(type);
    }

    /** R89: what must be mended before the partner can enrol; empty when the profile and MPN id are current. */
    public List<String> outdated() {
        List<String> missing = new ArrayList<>();
        if (primaryContact == null) {
            missing.add("primaryContact");
        }
        if (email == null || email.isBlank()) {
            missing.add("email");
        }
        if (location().isEmpty()) {
            missing.add("mpnId (location)");
        }
        return missing;
    }

    /** R50: the location the partner is onboarded with: its first. */
    public Optional<MpnId> location() {
        return mpnIds.stream().filter(m -> m.kind() == MpnId.Kind.LOCATION).findFirst();
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String name() {
        return name;
    }

    public Set<PartnerType> types() {
        return types;
    }

    public String country() {
        return country;
    }

    public String region() {
        return region;
    }

    public Environment environment() {
        return environment;
    }

    public LocalDate anniversaryDate() {
        return anniversaryDate;
    }

    public DirectBillStatus directBillStatus() {
        return directBillStatus;
    }

    public List<MpnId> mpnIds() {
        return mpnIds;
    }

    public String email() {
        return email;
    }

    public String domain() {
        return domain;
    }

    public Contact primaryContact() {
        return primaryContact;
    }
}
