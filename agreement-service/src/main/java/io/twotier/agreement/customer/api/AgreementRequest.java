package io.twotier.agreement.customer.api;

import io.twotier.agreement.customer.CustomerAgreementDesk.Confirmation;
import io.twotier.platform.Ids;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An acceptance to be recorded.
 *
 * @param type       must fit the template when given
 * @param dateAgreed UTC unless it says otherwise; now when absent
 */
public record AgreementRequest(@NotNull @Valid ContactRequest primaryContact, @NotBlank String templateId, String type, Instant dateAgreed) {

    public Confirmation confirmation() {
        return new Confirmation(Ids.lenient(templateId), type, primaryContact.contact(),
                dateAgreed == null ? null : dateAgreed.truncatedTo(ChronoUnit.MICROS), null);
    }
}
