package io.twotier.agreement.customer.api;

import io.twotier.agreement.customer.CustomerAgreementDesk.Confirmation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** As {@link AgreementRequest}, with the date told: the partner was not there at the moment. */
public record AttestationRequest(@NotNull @Valid ContactRequest primaryContact, @NotBlank String templateId, String type, @NotNull Instant dateAgreed) {

    Confirmation confirmation() {
        return new AgreementRequest(primaryContact, templateId, type, dateAgreed).confirmation();
    }
}
