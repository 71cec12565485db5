package io.twotier.agreement.partner.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param region the CSP region to sign for, in any letter case */
public record SignatureRequest(@NotBlank @Size(max = 100) String region) {
}
