package io.twotier.agreement.evidence;

import io.twotier.agreement.AgreementType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One thing somebody agreed to, whoever it was; read from where it is kept and never written here. */
@Entity
@Immutable
@Table(name = "agreement_evidence")
public class EvidenceItem {

    /** How it came about. */
    public enum Kind {
        /** By the customer itself. */
        ACCEPTANCE,
        /** By a partner on the customer's behalf. */
        ATTESTATION,
        /** By a partner, of what binds itself. */
        SIGNATURE,
        /** R100: by a partner, as a step of its enrolment. */
        ENROLLMENT
    }

    @Id
    private UUID id;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private UUID customerId;
    private UUID partnerId;
    @Enumerated(EnumType.STRING)
    private AgreementType type;
    private UUID templateId;
    @Embedded
    private AgreedText text;
    private String region;
    private UUID userTenant;
    private String userId;
    private Instant agreedAt;
    private Instant recordedAt;
    private String firstName;
    private String lastName;
    private String email;
    private String phoneNumber;

    protected EvidenceItem() {
    }

    /** The person of the customer who agreed, or said so to a partner. */
    public record Person(String firstName, String lastName, String email, String phoneNumber) {

        @Override
        public String toString() {
            return "Person[masked]";
        }
    }

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public UUID customerId() {
        return customerId;
    }

    /** Who attested or signed; null when the customer accepted itself. */
    public UUID partnerId() {
        return partnerId;
    }

    public AgreementType type() {
        return type;
    }

    public UUID templateId() {
        return templateId;
    }

    public AgreedText text() {
        return text;
    }

    public String region() {
        return region;
    }

    public UUID userTenant() {
        return userTenant;
    }

    public String userId() {
        return userId;
    }

    /** As claimed. */
    public Instant agreedAt() {
        return agreedAt;
    }

    /** By the clock of this service. */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** Null for what partners sign. */
    public Person person() {
        return email == null ? null : new Person(firstName, lastName, email, phoneNumber);
    }
}
