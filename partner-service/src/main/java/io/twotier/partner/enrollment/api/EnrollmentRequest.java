package io.twotier.partner.enrollment.api;

import io.twotier.partner.account.Contact;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * The form.
 *
 * @param programme               {@code indirectreseller} for a direct-bill partner, else {@code reseller} or {@code indirectprovider}
 * @param acknowledgeIrreversible R103, for a direct-bill partner
 * @param primaryContact          who is written to on approval (R96)
 */
public record EnrollmentRequest(@NotBlank String programme, boolean acknowledgeIrreversible, @NotNull @Valid Contact primaryContact) {
}
