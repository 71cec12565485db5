package io.twotier.partner.profile.api;

import io.twotier.partner.profile.LegalBusiness.VettingStatus;
import io.twotier.partner.profile.LegalBusiness.VettingSubStatus;
import jakarta.validation.constraints.NotNull;

/** What vetting found. @param vettingSubStatus left out: none */
public record VettingBody(@NotNull VettingStatus vettingStatus, VettingSubStatus vettingSubStatus) {

    VettingSubStatus detail() {
        return vettingSubStatus == null ? VettingSubStatus.NONE : vettingSubStatus;
    }
}
