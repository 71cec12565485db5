package io.twotier.agreement.partner;

import static io.twotier.agreement.AgreementType.INDIRECT_PROVIDER_AGREEMENT;
import static io.twotier.agreement.AgreementType.INDIRECT_RESELLER_AGREEMENT;
import static io.twotier.agreement.AgreementType.MICROSOFT_PARTNER_AGREEMENT;

import io.twotier.agreement.AgreementType;
import io.twotier.agreement.template.AgreementTemplates;
import io.twotier.agreement.upstream.partner.EnrollmentFact;
import io.twotier.agreement.upstream.partner.EnrollmentFacts;
import io.twotier.agreement.upstream.partner.PartnerFact;
import io.twotier.agreement.upstream.partner.PartnerFacts;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Finds what a partner has yet to agree to, in the versions that hold in its country now. */
@ApplicationScoped
public class PendingAgreements {

    private final PartnerAgreements agreements;
    private final AgreementTemplates templates;
    private final PartnerFacts partners;
    private final EnrollmentFacts enrollments;
    private final TenantClock clock;

    PendingAgreements(PartnerAgreements agreements, AgreementTemplates templates, PartnerFacts partners, EnrollmentFacts enrollments, TenantClock clock) {
        this.agreements = agreements;
        this.templates = templates;
        this.partners = partners;
        this.enrollments = enrollments;
        this.clock = clock;
    }

    /** R10, R99: the partner agreement while it is not signed for the partner's region, and that of each enrolment that is approved. */
    public List<PendingAgreement> of(Caller caller) {
        PartnerFact partner = partners.registered(caller.tenant());
        Checks.demand(Check.that(partner != null, PartnerAgreementRejection.NOT_REGISTERED).reading(PartnerFacts.source(caller.tenant())));
        Stream<PendingAgreement> signature = agreements.signed(partner.id(), MICROSOFT_PARTNER_AGREEMENT, partner.region()) ? Stream.empty()
                : Stream.of(pending(MICROSOFT_PARTNER_AGREEMENT, partner, null));
        return Stream.concat(signature, enrollments.waitingForAcceptance(partner.id()).stream()
                .map(one -> pending(one.asProvider() ? INDIRECT_PROVIDER_AGREEMENT : INDIRECT_RESELLER_AGREEMENT, partner, one))).toList();
    }

    private PendingAgreement pending(AgreementType type, PartnerFact partner, EnrollmentFact enrollment) {
        Instant now = clock.now(partner.id());
        return new PendingAgreement(templates.current(type, partner.country(), now), partner.region(), enrollment == null ? null : enrollment.id(),
                enrollment == null ? "POST /v1/agreements/partner/signatures" : "POST /v1/enrollments/" + enrollment.id() + "/agreement/accept");
    }
}
