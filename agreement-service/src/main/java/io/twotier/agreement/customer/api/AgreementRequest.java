package io.twotier.agreement.customer.api;

import io.twotier.agreement.customer.CustomerAgreementDesk.Confirmation;
import io.twotier.agreement.evidence.Reading;
import io.twotier.platform.Ids;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An acceptance to be recorded.
 *
 * @param type       must fit the template when given
 * @param dateAgreed UTC unless it says otherwise; now when absent
 * @param language   in which the text was read; that of the request when absent
 * @param country    for which it was read; the customer's when absent
 */
public record AgreementRequest(@NotNull @Valid ContactRequest primaryContact, @NotBlank String templateId, String type, Instant dateAgreed,
                               @Pattern(regexp = LANGUAGE) String language, @Pattern(regexp = COUNTRY) String country) {

    /** Such as {@code sv} or {@code sv-SE}. */
    public static final String LANGUAGE = "|[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*";
    public static final String COUNTRY = "|[A-Za-z]{2}";

    /** @param locale of the request, or null */
    public Confirmation confirmation(String locale) {
        return confirmation(Reading.elsewhere(language, country, locale));
    }

    public Confirmation confirmation(Reading reading) {
        return new Confirmation(Ids.lenient(templateId), type, primaryContact.contact(),
                dateAgreed == null ? null : dateAgreed.truncatedTo(ChronoUnit.MICROS), reading);
    }
}
