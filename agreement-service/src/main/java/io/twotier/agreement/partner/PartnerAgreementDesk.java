package io.twotier.agreement.partner;

import static io.twotier.agreement.AgreementType.INDIRECT_PROVIDER_AGREEMENT;
import static io.twotier.agreement.AgreementType.INDIRECT_RESELLER_AGREEMENT;
import static io.twotier.agreement.AgreementType.MICROSOFT_PARTNER_AGREEMENT;

import io.twotier.agreement.AgreementType;
import io.twotier.agreement.evidence.AgreedTexts;
import io.twotier.agreement.evidence.Reading;
import io.twotier.agreement.template.AgreementTemplate;
import io.twotier.agreement.template.AgreementTemplates;
import io.twotier.agreement.upstream.partner.PartnerFact;
import io.twotier.agreement.upstream.partner.PartnerFacts;
import io.twotier.agreement.upstream.partner.ProgrammeActivated;
import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.audit.Evidence;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.command.Work;
import io.twotier.platform.event.Outbox;
import io.twotier.platform.event.Received;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Signing the partner agreement, and keeping the evidence of what enrolments accepted. */
@ApplicationScoped
public class PartnerAgreementDesk {

    private final PartnerAgreements agreements;
    private final AgreementTemplates templates;
    private final PartnerFacts partners;
    private final AgreedTexts texts;
    private final Evidence evidence;
    private final TenantClock clock;
    private final Outbox outbox;

    PartnerAgreementDesk(PartnerAgreements agreements, AgreementTemplates templates, PartnerFacts partners, AgreedTexts texts, Evidence evidence,
                         TenantClock clock, Outbox outbox) {
        this.agreements = agreements;
        this.templates = templates;
        this.partners = partners;
        this.texts = texts;
        this.evidence = evidence;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** @param template that was read, or null for the one that holds now; no other is signed */
    @Transactional
    public PartnerAgreement sign(Caller caller, String region, UUID template, Reading reading) {
        Instant now = clock.now(caller.tenant());
        PartnerFact partner = partners.registered(caller.tenant());
        String own = partner == null ? "" : partner.region();
        AgreementTemplate current = templates.current(MICROSOFT_PARTNER_AGREEMENT, partner == null ? null : partner.country(), now);
        AgreedTexts.Choice choice = texts.choice(current, reading, partner == null ? null : partner.country());
        Checks.demand(
                Check.that(partner != null, PartnerAgreementRejection.NOT_REGISTERED).reading(PartnerFacts.source(caller.tenant())),
                Check.that(partner == null || partner.in(region), PartnerAgreementRejection.OTHER_REGION, region, own)
                        .reading(PartnerFacts.source(caller.tenant())),
                Check.that(!agreements.signed(caller.tenant(), MICROSOFT_PARTNER_AGREEMENT, own), PartnerAgreementRejection.ALREADY_SIGNED, own),
                Check.that(template == null || template.equals(current.id()), PartnerAgreementRejection.OTHER_TEMPLATE, current.id()),
                choice.readable());
        PartnerAgreement signed = PartnerAgreement.signed(Ids.next(), partner, current, choice.text(), caller.objectId(), now);
        agreements.persist(signed);
        evidence.keep(PartnerAgreement.TABLE, signed.id());
        outbox.say(signed.announce());
        return signed;
    }

    /** R100: said by partner-service; told twice it is kept once. */
    @Transactional
    public void keepResellerEvidence(Received<ProgrammeActivated> event) {
        keepEvidence(INDIRECT_RESELLER_AGREEMENT, event);
    }

    /** As {@link #keepResellerEvidence}. */
    @Transactional
    public void keepProviderEvidence(Received<ProgrammeActivated> event) {
        keepEvidence(INDIRECT_PROVIDER_AGREEMENT, event);
    }

    private void keepEvidence(AgreementType type, Received<ProgrammeActivated> event) {
        ProgrammeActivated activated = event.data();
        if (!agreements.signed(activated.partnerId(), type, activated.region())) {
            PartnerAgreement kept = PartnerAgreement.acceptedAtEnrollment(Ids.next(), type, activated, texts.told(activated.agreementTemplateId()),
                    event.environment(), clock.now(activated.partnerId()));
            agreements.persist(kept);
            evidence.keep(PartnerAgreement.TABLE, kept.id());
            Work.current().acted("agreement", kept.id().toString());
        }
    }
}
