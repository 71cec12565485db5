package io.twotier.agreement.customer;

import io.twotier.agreement.AgreementType;
import io.twotier.agreement.evidence.AgreedText;
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
@Table(name = CustomerAgreement.TABLE)
public class CustomerAgreement implements Aggregate {

    /** Where the rows are; the audit vouches for them. */
    static final String TABLE = "customer_agreement";

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
    private UUID userTenant;
    private String userId;
    @Embedded
    private Contact contact;
    @Embedded
    private AgreedText text;
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
        this.userTenant = acceptance.userTenant();
        this.userId = acceptance.userId();
        this.text = acceptance.text();
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
     * @param userTenant of the user who records it
     * @param userId     object id of that user
     * @param dateAgreed as claimed
     * @param text       the very text it is about
     */
    record Acceptance(UUID userTenant, String userId, Contact contact, Instant dateAgreed, AgreedText text) {
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
                new CustomerAgreementEvent(eventType, id, customerId, method.wireName(), attestingPartnerId, templateId, versionRank(), type.wireName(),
                        dateAgreed));
    }

    /** Whether {@code partner} may rely on it: R154, R155. */
    boolean countsFor(UUID partner) {
        return method == AcceptanceMethod.DIRECT || attestingPartnerId.equals(partner);
    }

    /**
     * R154: direct acceptance is not outdone by an attestation. Among alike the later version counts, and of one version the later word: a partner's
     * words are counted, so no clock decides.
     */
    boolean outdoes(CustomerAgreement other) {
        if (method != other.method) {
            return method == AcceptanceMethod.DIRECT;
        }
        return versionRank() == other.versionRank() ? ordinal > other.ordinal : versionRank() > other.versionRank();
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

    public int versionRank() {
        return text.versionRank();
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
