package io.twotier.partner.enrollment;

import io.twotier.partner.account.Contact;
import io.twotier.partner.account.Environment;
import io.twotier.partner.account.MpnId;
import io.twotier.partner.account.Partner;
import io.twotier.partner.account.PartnerEvent;
import io.twotier.partner.account.PartnerType;
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

/** A partner's way to becoming a reseller or a provider, in the tenant it has (R88). */
@Entity
public class Enrollment implements Aggregate {

    @Id
    private UUID id;
    @Version
    private long version;
    private long sequence;
    private UUID partnerId;
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
    private Instant decisionDueBy;
    private Instant decidedAt;
    private String decisionReason;
    private Instant acceptedAt;
    private String acceptedBy;
    private String onboardedMpnId;

    protected Enrollment() {
    }

    /** R92: submitted, it waits for a decision. */
    static Enrollment submit(UUID id, Partner partner, Programme programme, Contact primaryContact, String submittedBy, Instant now, Instant decisionDueBy) {
        Enrollment enrollment = new Enrollment();
        enrollment.id = id;
        enrollment.partnerId = partner.id();
        enrollment.environment = partner.environment();
        enrollment.programme = programme.wire();
        enrollment.status = EnrollmentStatus.PENDING_REVIEW;
        enrollment.primaryContact = primaryContact;
        enrollment.submittedAt = now;
        enrollment.submittedBy = submittedBy;
        enrollment.decisionDueBy = decisionDueBy;
        return enrollment;
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

    /** R100: with the agreement accepted, the new abilities are on, in the same transaction. @param partner with the new type already */
    Event acceptAgreement(Partner partner, UUID template, String by, Instant now) {
        go(Command.ACCEPT_AGREEMENT);
        acceptedAt = now;
        acceptedBy = by;
        onboardedMpnId = partner.location().map(MpnId::id).orElse(null);
        sequence++;
        return as(Set.of(partnerId), new ProgrammeActivated(asReseller() ? ProgrammeActivated.RESELLER : ProgrammeActivated.PROVIDER, partnerId, id, status,
                partner.name(), partner.types(), partner.country(), partner.region(),
                partner.mpnIds().stream().map(m -> new PartnerEvent.Mpn(m.id(), m.kind())).toList(), onboardedMpnId, partner.directBillStatus(), template, by, now));
    }

    /** Of a reseller and of a provider under different names: who listens for resellers takes every enrolment of the first for one. */
    @Override
    public Optional<Event> snapshot() {
        return Optional.of(as(Set.of(), state(asReseller() ? EnrollmentEvent.SNAPSHOT : EnrollmentEvent.PROVIDER_SNAPSHOT)));
    }

    /** R95: nobody decided within the business days there were. */
    public boolean overdue(Instant now) {
        return status == EnrollmentStatus.PENDING_REVIEW && now.isAfter(decisionDueBy);
    }

    public boolean asReseller() {
        return kind().type() == PartnerType.INDIRECT_RESELLER;
    }

    void reverse() {
        go(Command.REVERSE);
    }

    private void go(Command command) {
        status = status.after(command).orElseThrow(() -> status.isFinalAgainst(command) ? EnrollmentRejection.NO_WAY_BACK.refuse()
                : EnrollmentRejection.NOT_NOW.refuse(status.name().toLowerCase(java.util.Locale.ROOT)));
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

    public Environment environment() {
        return environment;
    }

    public String programme() {
        return programme;
    }

    public Programme kind() {
        return Programme.named(programme).orElseThrow();
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

    public Instant decisionDueBy() {
        return decisionDueBy;
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
