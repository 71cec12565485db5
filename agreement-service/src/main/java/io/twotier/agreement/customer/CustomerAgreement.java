package io.twotier.agreement.customer;

import io.twotier.agreement.AgreementType;
import io.twotier.agreement.template.AgreementTemplate;
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

/** One acceptance of an agreement by a customer, or its attestation by a partner. Evidence: written once, never changed; a correction is a new one. */
@Entity
@Table(name = "customer_agreement")
public class CustomerAgreement implements Aggregate {

    @Id
    private UUID id;
    private UUID customerId;
    @Enumerated(EnumType.STRING)
    private AgreementType type;
    private UUID templateId;
    @Enumerated(EnumType.STRING)
    private AcceptanceMethod method;
    private UUID attestingPartnerId;
    private int ordinal;
    private String userId;
    @Embedded
    private Contact contact;
    private Instant dateAgreed;
    private Instant recordedAt;
    private String environment;
    private long sequence;
    @Version
    private long version;

    protected CustomerAgreement() {
    }

    private CustomerAgreement(UUID id, UUID customerId, AgreementTemplate template, AcceptanceMethod method, Acceptance acceptance, String environment,
                              Instant now) {
        this.id = id;
        this.customerId = customerId;
        this.type = template.type();
        this.templateId = template.id();
        this.method = method;
        this.userId = acceptance.userId();
        this.contact = acceptance.contact();
        this.dateAgreed = acceptance.dateAgreed();
        this.recordedAt = now;
        this.environment = environment;
        this.ordinal = 1;
        this.sequence = 1;
    }

    /**
     * Who says so and for whom.
     *
     * @param userId object id of the user who records it
     */
    record Acceptance(String userId, Contact contact, Instant dateAgreed) {
    }

    /** R154: given by the customer's own global admin. */
    static CustomerAgreement accepted(UUID id, UUID customer, AgreementTemplate template, Acceptance acceptance, String environment,
                                      Instant now) {
        return new CustomerAgreement(id, customer, template, AcceptanceMethod.DIRECT, acceptance, environment, now);
    }

    /** R155, R156: given by a partner on the customer's behalf; {@code earlier} (or null) stays as history. */
    static CustomerAgreement attested(UUID id, UUID customer, UUID partner, AgreementTemplate template, Acceptance acceptance, CustomerAgreement earlier,
                                      String environment, Instant now) {
        CustomerAgreement attested = new CustomerAgreement(id, customer, template, AcceptanceMethod.ATTESTED, acceptance, environment, now);
        attested.attestingPartnerId = partner;
        attested.ordinal = earlier == null ? 1 : earlier.ordinal + 1;
        return attested;
    }

    /** Says how it came about. */
    Event announce(Set<UUID> audience) {
        return as(method == AcceptanceMethod.DIRECT ? CustomerAgreementEvent.ACCEPTED : CustomerAgreementEvent.ATTESTED, audience);
    }

    @Override
    public Optional<Event> snapshot() {
        return Optional.of(as(CustomerAgreementEvent.SNAPSHOT, Set.of()));
    }

    private Event as(String eventType, Set<UUID> audience) {
        return new Event("agreement", id.toString(), sequence, customerId.toString(), audience, environment,
                new CustomerAgreementEvent(eventType, id, customerId, method.wireName(), attestingPartnerId, templateId, type.wireName(), dateAgreed));
    }

    /** Whether {@code partner} may rely on it: R154, R155. */
    boolean countsFor(UUID partner) {
        return method == AcceptanceMethod.DIRECT || attestingPartnerId.equals(partner);
    }

    boolean repeats(AgreementTemplate template, Contact other) {
        return templateId.equals(template.id()) && contact.equals(other);
    }

    public UUID id() {
        return id;
    }

    public AgreementType type() {
        return type;
    }

    public UUID templateId() {
        return templateId;
    }

    public AcceptanceMethod method() {
        return method;
    }

    public String userId() {
        return userId;
    }

    public Contact contact() {
        return contact;
    }

    public Instant dateAgreed() {
        return dateAgreed;
    }

    public long version() {
        return version;
    }
}
