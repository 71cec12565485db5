package io.twotier.partner.enrollment;

import io.twotier.partner.account.Partner;
import io.twotier.partner.upstream.agreement.AgreementTemplateFact;
import io.twotier.partner.upstream.agreement.AgreementTemplateFacts;
import io.twotier.platform.TenantClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.UUID;

/** Which agreement an approved enrolment accepts: the one that holds in the partner's country, as agreement-service told; before it told of any, the configured one. */
@ApplicationScoped
class ProgrammeAgreements {

    private final AgreementTemplateFacts templates;
    private final EnrollmentPolicy policy;
    private final TenantClock clock;

    ProgrammeAgreements(AgreementTemplateFacts templates, EnrollmentPolicy policy, TenantClock clock) {
        this.templates = templates;
        this.policy = policy;
        this.clock = clock;
    }

    UUID current(Programme programme, Partner partner) {
        return templates.current(programme.agreement(), partner.country(), clock.now(partner.id()).atZone(ZoneOffset.UTC).toLocalDate())
                .map(AgreementTemplateFact::id).orElseGet(() -> policy.agreementFor(programme));
    }
}
