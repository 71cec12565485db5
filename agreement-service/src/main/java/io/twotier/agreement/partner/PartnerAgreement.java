package io.twotier.agreement.partner;

import io.twotier.agreement.AgreementType;
import io.twotier.agreement.evidence.AgreedText;
import io.twotier.agreement.template.AgreementTemplate;
import io.twotier.agreement.upstream.partner.PartnerFact;
import io.twotier.agreement.upstream.partner.ProgrammeActivated;
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

/** R10: what a partner signed, once per region. Evidence: written once, never changed. */
@Entity
@Table(name = PartnerAgreement.TABLE)
public class PartnerAgreement implements Aggregate {

    /** Where the rows are; the audit vouches for them. */
    static final String TABLE = "partner_agreement";

    @Id
    private UUID id;
    private UUID partnerId;
    @Enumerated(EnumType.STRING)
    private AgreementType type;
    private UUID templateId;
    private String region;
    private UUID userTenant;
    private String signedBy;
    private Instant signedAt;
    private Instant recordedAt;
    @Embedded
    private AgreedText text;
    private UUID enrollmentId;
    private String environment;
    private long sequence;
    @Version
    private long version;

    protected PartnerAgreement() {
    }

    private PartnerAgreement(UUID id, UUID partnerId, AgreementType type, UUID templateId, AgreedText text, String region, Signing signing,
                             String environment) {
        this.id = id;
        this.partnerId = partnerId;
        this.type = type;
        this.templateId = templateId;
        this.region = region;
        this.text = text;
        this.userTenant = partnerId;
        this.signedBy = signing.by();
        this.signedAt = signing.at();
        this.recordedAt = signing.recordedAt();
        this.environment = environment;
        this.sequence = 1;
    }

    /** @param at as told @param recordedAt by the clock of this service */
    private record Signing(String by, Instant at, Instant recordedAt) {
    }

    /** A partner's signature for its own region, given by one of its global admins. */
    static PartnerAgreement signed(UUID id, PartnerFact partner, AgreementTemplate template, AgreedText text, String signedBy, Instant now) {
        return new PartnerAgreement(id, partner.id(), template.type(), template.id(), text, partner.region(), new Signing(signedBy, now, now),
                partner.environment());
    }

    /** R100: the evidence of an acceptance that took place as a step of an enrolment, in partner-service. */
    static PartnerAgreement acceptedAtEnrollment(UUID id, AgreementType type, ProgrammeActivated activated, AgreedText text, String environment, Instant now) {
        PartnerAgreement evidence = new PartnerAgreement(id, activated.partnerId(), type, activated.agreementTemplateId(), text,
                activated.region(), new Signing(activated.acceptedBy(), activated.acceptedAt(), now), environment);
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
