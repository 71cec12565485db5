package io.twotier.agreement.customer;

import io.twotier.agreement.AgreementType;
import io.twotier.agreement.customer.CustomerAgreementDesk.Confirmation;
import io.twotier.agreement.reacceptance.Reacceptance;
import io.twotier.agreement.reacceptance.Requirements;
import io.twotier.agreement.template.AgreementTemplate;
import io.twotier.agreement.template.AgreementTemplates;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What must hold of the text and the date, whoever confirms.
 *
 * @param template null when there is none of that id
 * @param holding  what holds instead where the template does not, or null where nobody could tell
 * @param required what the operator requires at this moment, or null
 * @param country  of the customer, or null when it is not known
 */
record TemplateChecks(Confirmation asked, AgreementTemplate template, AgreementTemplate holding, Reacceptance required, String country, Instant now) {

    /** Clocks differ (Q25). */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    static TemplateChecks of(Confirmation asked, AgreementTemplates templates, Requirements requirements, String country, Instant now) {
        AgreementTemplate template = templates.findById(asked.templateId());
        AgreementTemplate holding = template == null ? null : templates.inPlaceOf(template, now);
        return new TemplateChecks(asked, template, holding == null || holding.isFor(country) ? holding : templates.current(holding.type(), country, now),
                requirements.at(now).orElse(null), country, now);
    }

    Check known() {
        return Check.that(forCustomers(), CustomerAgreementRejection.UNKNOWN_TEMPLATE, asked.templateId());
    }

    /** R151, R152: the cloud agreement is not accepted any more; the refusal names what is. */
    Check inForce() {
        boolean retired = forCustomers() && template.isRetiredAt(now);
        return retired ? Check.that(false, CustomerAgreementRejection.RETIRED_TEMPLATE, template.id(), template.type().wireName(), template.validUntil(),
                holding.id()) : Check.that(true, CustomerAgreementRejection.RETIRED_TEMPLATE);
    }

    /** A text that is meant for some countries is agreed to by customers there, and by no others. @param source of what is known of the customer */
    Check forItsCountry(Source source) {
        boolean foreign = forCustomers() && !template.isFor(country);
        return foreign ? Check.that(false, CustomerAgreementRejection.OTHER_COUNTRY, template.id(), country == null ? "this customer" : country, holding.id())
                .reading(source) : Check.that(true, CustomerAgreementRejection.OTHER_COUNTRY);
    }

    /** R152: what is below the required version would not count. */
    Check notOutdated() {
        boolean outdated = forCustomers() && required != null && template.type() == required.type() && template.versionRank() < required.versionRank();
        return outdated ? Check.that(false, CustomerAgreementRejection.OUTDATED_TEMPLATE, template.id(), required.effectiveFrom(), required.templateId())
                : Check.that(true, CustomerAgreementRejection.OUTDATED_TEMPLATE);
    }

    Check ofAskedType() {
        Optional<AgreementType> type = Optional.ofNullable(asked.type()).flatMap(AgreementType::lenient);
        boolean mismatch = forCustomers() && asked.type() != null && !asked.type().isBlank() && !type.equals(Optional.of(template.type()));
        return mismatch ? Check.that(false, CustomerAgreementRejection.OTHER_TYPE, template.id(), template.type().wireName())
                : Check.that(true, CustomerAgreementRejection.OTHER_TYPE);
    }

    Check notInFuture() {
        return Check.that(asked.dateAgreed() == null || !asked.dateAgreed().isAfter(now.plus(TOLERANCE)), CustomerAgreementRejection.IN_FUTURE);
    }

    private boolean forCustomers() {
        return template != null && template.type().isForCustomers();
    }
}
