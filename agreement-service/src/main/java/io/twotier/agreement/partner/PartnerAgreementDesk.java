package io.twotier.agreement.partner;

import static io.twotier.agreement.AgreementType.INDIRECT_RESELLER_AGREEMENT;
import static io.twotier.agreement.AgreementType.MICROSOFT_PARTNER_AGREEMENT;

import io.twotier.agreement.template.AgreementTemplates;
import io.twotier.agreement.upstream.partner.PartnerFact;
import io.twotier.agreement.upstream.partner.PartnerFacts;
import io.twotier.agreement.upstream.partner.ResellerActivated;
import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.event.Outbox;
import io.twotier.platform.event.Received;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Signing the partner agreement, and keeping the evidence of the indirect reseller agreement. */
@ApplicationScoped
public class PartnerAgreementDesk {

    private final PartnerAgreements agreements;
    private final AgreementTemplates templates;
    private final PartnerFacts partners;
    private final TenantClock clock;
    private final Outbox outbox;

    PartnerAgreementDesk(PartnerAgreements agreements, AgreementTemplates templates, PartnerFacts partners, TenantClock clock, Outbox outbox) {
        this.agreements = agreements;
        this.templates = templates;
        this.partners = partners;
        this.clock = clock;
        this.outbox = outbox;
    }

    @Transactional
    public PartnerAgreement sign(Caller caller, String region) {
        PartnerFact partner = partners.findById(caller.tenant());
        String own = partner == null ? "" : partner.region();
        Checks.demand(
                Check.that(partner != null, PartnerAgreementRejection.NOT_REGISTERED).reading(PartnerFacts.source(caller.tenant())),
                Check.that(partner == null || partner.in(region), PartnerAgreementRejection.OTHER_REGION, region, own)
                        .reading(PartnerFacts.source(caller.tenant())),
                Check.that(!agreements.signed(caller.tenant(), MICROSOFT_PARTNER_AGREEMENT, own), PartnerAgreementRejection.ALREADY_SIGNED, own));
        PartnerAgreement signed = PartnerAgreement.signed(Ids.next(), partner, templates.current(MICROSOFT_PARTNER_AGREEMENT), caller.objectId(),
                clock.now(caller.tenant()));
        agreements.persist(signed);
        outbox.say(signed.announce());
        return signed;
    }

    /** R100: said by partner-service; told twice it is kept once. */
    @Transactional
    public void keepEvidence(Received<ResellerActivated> event) {
        ResellerActivated activated = event.data();
        if (!agreements.signed(activated.partnerId(), INDIRECT_RESELLER_AGREEMENT, activated.region())) {
            agreements.persist(PartnerAgreement.acceptedAtEnrollment(Ids.next(), activated, event.environment()));
        }
    }
}
