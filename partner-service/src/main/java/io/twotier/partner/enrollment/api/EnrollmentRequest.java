package io.twotier.partner.enrollment.api;

import io.twotier.partner.account.Contact;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** @param programme {@code indirectreseller} @param acknowledgeIrreversible R103 @param primaryContact who is written to on approval (R96) */
public record EnrollmentRequest(@NotBlank String programme, boolean acknowledgeIrreversible, @NotNull @Valid Contact primaryContact) {
}
