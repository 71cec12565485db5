package io.twotier.partner.account.api;

import io.twotier.partner.account.DirectBillStatus;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A decision about direct-bill rights. @param effectiveDate the first day (UTC) it holds; left out: today @param reason as the partner may read it */
public record DirectBillRequest(@NotNull DirectBillStatus status, LocalDate effectiveDate, @NotBlank @Size(max = 500) String reason) {
}
