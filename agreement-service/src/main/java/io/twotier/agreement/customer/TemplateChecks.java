package io.twotier.agreement.customer;

import io.twotier.agreement.AgreementType;
import io.twotier.agreement.customer.CustomerAgreementDesk.Confirmation;
import io.twotier.agreement.template.AgreementTemplate;
import io.twotier.platform.command.Check;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What must hold of the text and the date, whoever confirms. @param template null when there is none of that id */
record TemplateChecks(Confirmation asked, AgreementTemplate template, Instant now) {

    /** Clocks differ (Q25). */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    Check known() {
        return Check.that(forCustomers(), CustomerAgreementRejection.UNKNOWN_TEMPLATE, asked.templateId());
    }

    /** R151, R152: the cloud agreement is not accepted any more; the refusal names what is. */
    Check inForce() {
        boolean retired = forCustomers() && template.isRetiredAt(now);
        return retired ? Check.that(false, CustomerAgreementRejection.RETIRED_TEMPLATE, template.id(), template.type().wireName(), template.validUntil(),
                template.successorId()) : Check.that(true, CustomerAgreementRejection.RETIRED_TEMPLATE);
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
