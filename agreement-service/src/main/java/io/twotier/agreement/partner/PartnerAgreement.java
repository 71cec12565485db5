package io.twotier.agreement.partner;

import io.twotier.agreement.AgreementType;
import io.twotier.agreement.template.AgreementTemplate;
import io.twotier.agreement.upstream.partner.PartnerFact;
import io.twotier.agreement.upstream.partner.ProgrammeActivated;
import io.twotier.platform.event.Aggregate;
import io.twotier.platform.event.Event;
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

/** R10: what a partner signed, once per region. Evidence: written once, never changed. */
@Entity
@Table(name = "partner_agreement")
public class PartnerAgreement implements Aggregate {

    @Id
    private UUID id;
    private UUID partnerId;
    @Enumerated(EnumType.STRING)
    private AgreementType type;
    private UUID templateId;
    private String region;
    private String signedBy;
    private Instant signedAt;
    private UUID enrollmentId;
    private String environment;
    private long sequence;
    @Version
    private long version;

    protected PartnerAgreement() {
    }

    private PartnerAgreement(UUID id, UUID partnerId, AgreementType type, UUID templateId, String region, String signedBy, Instant signedAt,
                             String environment) {
        this.id = id;
        this.partnerId = partnerId;
        this.type = type;
        this.templateId = templateId;
        this.region = region;
        this.signedBy = signedBy;
        this.signedAt = signedAt;
        this.environment = environment;
        this.sequence = 1;
    }

    /** A partner's signature for its own region, given by one of its global admins. */
    static PartnerAgreement signed(UUID id, PartnerFact partner, AgreementTemplate template, String signedBy, Instant now) {
        return new PartnerAgreement(id, partner.id(), template.type(), template.id(), partner.region(), signedBy, now, partner.environment());
    }

    /** R100: the evidence of an acceptance that took place as a step of an enrolment, in partner-service. */
    static PartnerAgreement acceptedAtEnrollment(UUID id, AgreementType type, ProgrammeActivated activated, String environment) {
        PartnerAgreement evidence = new PartnerAgreement(id, activated.partnerId(), type, activated.agreementTemplateId(),
                activated.region(), activated.acceptedBy(), activated.acceptedAt(), environment);
        evidence.enrollmentId = activated.enrollmentId();
        return evidence;
    }

    /** Says that it was signed. */
    Event announce() {
        return as(PartnerAgreementEvent.SIGNED, Set.of(partnerId));
    }

    /** What the owner of an enrolment told itself is not told again by who keeps the evidence. */
    @Override
    public Optional<Event> snapshot() {
        return enrollmentId == null ? Optional.of(as(PartnerAgreementEvent.SNAPSHOT, Set.of())) : Optional.empty();
    }

    private Event as(String eventType, Set<UUID> audience) {
        return new Event("agreement", id.toString(), sequence, partnerId.toString(), audience, environment,
                new PartnerAgreementEvent(eventType, id, partnerId, region, type.wireName(), signedAt));
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

    public String region() {
        return region;
    }

    public String signedBy() {
        return signedBy;
    }

    public Instant signedAt() {
        return signedAt;
    }

    public long version() {
        return version;
    }
}
