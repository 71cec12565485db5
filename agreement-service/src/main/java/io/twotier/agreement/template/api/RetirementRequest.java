package io.twotier.agreement.template.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** @param successorId what is agreed to instead @param lastDay the last day (UTC) on which the retired one may be agreed to */
public record RetirementRequest(@NotBlank @Size(max = 100) String successorId, @NotNull LocalDate lastDay) {
}
