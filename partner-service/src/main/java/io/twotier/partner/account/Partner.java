package io.twotier.partner.account;

import io.twotier.platform.event.Aggregate;
import io.twotier.platform.event.Event;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
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
    private Environment environment;
    private LocalDate anniversaryDate;
    @Embedded
    private DirectBill directBill;
    @Embedded
    private MpnAccounts mpn;
    @JdbcTypeCode(SqlTypes.JSON)
    private Set<UUID> affiliates;
    @Embedded
    private Reach reach;
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
        partner.directBill = DirectBill.UNRESTRICTED;
        partner.mpn = new MpnAccounts(wanted.mpnIds());
        partner.affiliates = Set.copyOf(wanted.affiliates());
        partner.reach = new Reach(wanted.email(), wanted.domain(), wanted.primaryContact());
        partner.registeredAt = now;
        return partner;
    }

    Event registered() {
        return say(PartnerEvent.REGISTERED);
    }

    Event hold(List<MpnId> ids) {
        mpn.hold(ids);
        return say(PartnerEvent.MPN_LOCATION_CHANGED);
    }

    /** R21: the organisations it must not sell to as end users. */
    Event affiliate(Set<UUID> organizations) {
        affiliates = Set.copyOf(organizations);
        return say(PartnerEvent.AFFILIATES_CHANGED);
    }

    /** Whatever is null stays as it is. */
    Event describe(String newName, LocalDate newAnniversaryDate, Reach newReach) {
        name = newName == null ? name : newName;
        anniversaryDate = newAnniversaryDate == null ? anniversaryDate : newAnniversaryDate;
        reach = newReach.over(reach);
        return say(PartnerEvent.PROFILE_CHANGED);
    }

    /** R87: a decision is announced when it is made and holds from its day on. */
    Event decide(DirectBillDecision decision, LocalDate today) {
        directBill = directBill.announce(decision);
        return carryOut(today);
    }

    /** R87: what was announced for this day holds from now on. */
    Event carryOut(LocalDate today) {
        DirectBillStatus before = directBill.status();
        directBill = directBill.on(today);
        return say(directBill.toldAfter(before));
    }

    @Override
    public Optional<Event> snapshot() {
        return Optional.of(PartnerEvent.said(PartnerEvent.SNAPSHOT, this, sequence, Set.of()));
    }

    private Event say(String type) {
        sequence++;
        return PartnerEvent.said(type, this, sequence, Set.of(id));
    }

    /** R100, R101: another type joins the ones the partner has; none is ever taken away (R102). */
    public Event become(PartnerType type) {
        mpn.onboard(type != PartnerType.INDIRECT_RESELLER || is(type));
        Set<PartnerType> all = EnumSet.of(type);
        all.addAll(types);
        types = all;
        return say(PartnerEvent.PROFILE_CHANGED);
    }

    public boolean is(PartnerType type) {
        return types.contains(type);
    }

    /** R89: what must be mended before the partner can enrol; empty when the profile and MPN id are current. */
    public List<String> outdated() {
        return reach.outdated(location().isPresent());
    }

    /** R50: the location that counts: a reseller's is the one it was onboarded with, anybody else's its first. */
    public Optional<MpnId> location() {
        return is(PartnerType.INDIRECT_RESELLER) ? mpn.onboardedLocation() : mpn.firstLocation();
    }

    public String onboardedMpnId() {
        return mpn.onboarded();
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
        return directBill.status();
    }

    public DirectBill directBill() {
        return directBill;
    }

    public Set<UUID> affiliates() {
        return affiliates;
    }

    public List<MpnId> mpnIds() {
        return mpn.ids();
    }

    public String email() {
        return reach.email();
    }

    public String domain() {
        return reach.domain();
    }

    public Contact primaryContact() {
        return reach.primaryContact();
    }
}
