package io.twotier.partner.enrollment;

import io.twotier.partner.account.Contact;
import io.twotier.partner.account.Environment;
import io.twotier.partner.account.MpnId;
import io.twotier.partner.account.Partner;
import io.twotier.partner.account.PartnerEvent;
import io.twotier.partner.enrollment.EnrollmentStatus.Command;
import io.twotier.platform.event.Aggregate;
import io.twotier.platform.event.Event;
import io.twotier.platform.event.Payload;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A direct-bill partner's way to becoming an indirect reseller, in the tenant it has (R88). */
@Entity
public class Enrollment implements Aggregate {

    public static final String INDIRECT_RESELLER = "indirectreseller";

    @Id
    private UUID id;
    @Version
    private long version;
    private long sequence;
    private UUID partnerId;
    @Enumerated(EnumType.STRING)
    private Environment environment;
    private String programme;
    @Enumerated(EnumType.STRING)
    private EnrollmentStatus status;
    @Embedded
    @AttributeOverride(name = "firstName", column = @Column(name = "contact_first_name"))
    @AttributeOverride(name = "lastName", column = @Column(name = "contact_last_name"))
    @AttributeOverride(name = "email", column = @Column(name = "contact_email"))
    private Contact primaryContact;
    private Instant submittedAt;
    private String submittedBy;
    private Instant decidedAt;
    private String decisionReason;
    private Instant acceptedAt;
    private String acceptedBy;
    private String onboardedMpnId;

    protected Enrollment() {
    }

    private Enrollment(UUID id, Partner partner, Contact primaryContact, String submittedBy, Instant now) {
        this.id = id;
        this.partnerId = partner.id();
        this.environment = partner.environment();
        this.programme = INDIRECT_RESELLER;
        this.status = EnrollmentStatus.PENDING_REVIEW;
        this.primaryContact = primaryContact;
        this.submittedAt = now;
        this.submittedBy = submittedBy;
    }

    /** R92: submitted, it waits for the operator's decision. */
    static Enrollment submit(UUID id, Partner partner, Contact primaryContact, String submittedBy, Instant now) {
        return new Enrollment(id, partner, primaryContact, submittedBy, now);
    }

    Event submitted() {
        return say(EnrollmentEvent.SUBMITTED);
    }

    Event approve(Instant now) {
        go(Command.APPROVE);
        decidedAt = now;
        return say(EnrollmentEvent.APPROVED);
    }

    Event reject(String reason, Instant now) {
        go(Command.REJECT);
        decidedAt = now;
        decisionReason = reason;
        return say(EnrollmentEvent.REJECTED);
    }

    Event recall() {
        go(Command.RECALL);
        return say(EnrollmentEvent.RECALLED);
    }

    /** R100: with the agreement accepted, reseller abilities are on, in the same transaction. */
    Event acceptAgreement(Partner partner, UUID template, String by, Instant now) {
        go(Command.ACCEPT_AGREEMENT);
        acceptedAt = now;
        acceptedBy = by;
        onboardedMpnId = partner.location().map(MpnId::id).orElse(null);
        partner.becomeReseller();
        sequence++;
        return as(Set.of(partnerId), new IndirectResellerActivated(partnerId, id, status, partner.name(), partner.types(), partner.country(), partner.region(),
                partner.mpnIds().stream().map(m -> new PartnerEvent.Mpn(m.id(), m.kind())).toList(), onboardedMpnId, partner.directBillStatus(), template, by, now));
    }

    @Override
    public Optional<Event> snapshot() {
        return Optional.of(as(Set.of(), state(EnrollmentEvent.SNAPSHOT)));
    }

    void reverse() {
        go(Command.REVERSE);
    }

    private void go(Command command) {
        status = status.after(command).orElseThrow(() -> command == Command.REVERSE && status != EnrollmentStatus.PENDING_REVIEW
                ? EnrollmentRejection.NO_WAY_BACK.refuse() : EnrollmentRejection.NOT_NOW.refuse(status.name().toLowerCase(java.util.Locale.ROOT)));
    }

    private Event say(String type) {
        sequence++;
        return as(Set.of(partnerId), state(type));
    }

    private EnrollmentEvent state(String type) {
        return new EnrollmentEvent(type, id, partnerId, programme, status, decidedAt, onboardedMpnId);
    }

    private Event as(Set<UUID> audience, Payload payload) {
        return new Event("partner", id.toString(), sequence, partnerId.toString(), audience, environment.wire(), payload);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID partnerId() {
        return partnerId;
    }

    public String programme() {
        return programme;
    }

    public EnrollmentStatus status() {
        return status;
    }

    public Contact primaryContact() {
        return primaryContact;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public String decisionReason() {
        return decisionReason;
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }
}
