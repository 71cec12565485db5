package io.twotier.agreement.customer.api;

import io.twotier.agreement.customer.CustomerAgreementDesk.Confirmation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;

/** As {@link AgreementRequest}, with the date told: the partner was not there at the moment. */
public record AttestationRequest(@NotNull @Valid ContactRequest primaryContact, @NotBlank String templateId, String type, @NotNull Instant dateAgreed,
                                 @Pattern(regexp = AgreementRequest.LANGUAGE) String language, @Pattern(regexp = AgreementRequest.COUNTRY) String country) {

    Confirmation confirmation(String locale) {
        return new AgreementRequest(primaryContact, templateId, type, dateAgreed, language, country).confirmation(locale);
    }
}
