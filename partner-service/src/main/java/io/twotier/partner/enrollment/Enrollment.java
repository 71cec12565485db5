package io.twotier.partner.enrollment;

import io.twotier.partner.account.Contact;
import io.twotier.partner.account.Environment;
import io.twotier.partner.account.MpnId;
import io.twotier.partner.account.Partner;
import io.twotier.partner.account.PartnerEvent;
import io.twotier.partner.enrollment.EnrollmentStatus.Command;
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
import java.util.Set;
import java.util.UUID;

/** A direct-bill partner's way to becoming an indirect reseller, in the tenant it has (R88). */
@Entity
public class Enrollment {

    public static final String INDIRECT_RESELLER = "indirectreseller";

    @Id
    private UUID id;
    @Version
    private long version;
    private long sequence;
    private UUID partnerId;
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

    protected Enrollment() {
    }

    private Enrollment(UUID id, UUID partnerId, Contact primaryContact, String submittedBy, Instant now) {
        this.id = id;
        this.partnerId = partnerId;
        this.programme = INDIRECT_RESELLER;
        this.status = EnrollmentStatus.PENDING_REVIEW;
        this.primaryContact = primaryContact;
        this.submittedAt = now;
        this.submittedBy = submittedBy;
    }

    /** R92: submitted, it waits for the operator's decision. */
    static Enrollment submit(UUID id, UUID partnerId, Contact primaryContact, String submittedBy, Instant now) {
        return new Enrollment(id, partnerId, primaryContact, submittedBy, now);
    }

    Event submitted(Environment environment) {
        return say(environment, new EnrollmentEvent.EnrollmentSubmitted(id, partnerId, programme, status));
    }

    Event approve(Environment environment, Instant now) {
        go(Command.APPROVE);
        decidedAt = now;
        return say(environment, new EnrollmentEvent.EnrollmentApproved(id, partnerId, programme, status, now));
    }

    Event reject(Environment environment, String reason, Instant now) {
        go(Command.REJECT);
        decidedAt = now;
        decisionReason = reason;
        return say(environment, new EnrollmentEvent.EnrollmentRejected(id, partnerId, programme, status, now));
    }

    Event recall(Environment environment) {
        go(Command.RECALL);
        return say(environment, new EnrollmentEvent.EnrollmentRecalled(id, partnerId, programme, status));
    }

    /** R100: with the agreement accepted, reseller abilities are on, in the same transaction. */
    Event acceptAgreement(Partner partner, UUID template, String by, Instant now) {
        go(Command.ACCEPT_AGREEMENT);
        acceptedAt = now;
        acceptedBy = by;
        partner.becomeReseller();
        return say(partner.environment(), new EnrollmentEvent.IndirectResellerActivated(partnerId, id, partner.name(), partner.types(), partner.country(),
                partner.region(), partner.mpnIds().stream().map(m -> new PartnerEvent.Mpn(m.id(), m.kind())).toList(),
                partner.location().map(MpnId::id).orElse(null), partner.directBillStatus(), template, by, now));
    }

    void reverse() {
        go(Command.REVERSE);
    }

    private void go(Command command) {
        status = status.after(command).orElseThrow(() -> command == Command.REVERSE && status != EnrollmentStatus.PENDING_REVIEW
                ? EnrollmentRejection.NO_WAY_BACK.refuse() : EnrollmentRejection.NOT_NOW.refuse(status.name().toLowerCase(java.util.Locale.ROOT)));
    }

    private Event say(Environment environment, Payload payload) {
        sequence++;
        return new Event("partner", id.toString(), sequence, partnerId.toString(), Set.of(partnerId), environment.wire(), payload);
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
