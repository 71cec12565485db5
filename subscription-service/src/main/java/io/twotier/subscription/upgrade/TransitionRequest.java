package io.twotier.subscription.upgrade;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A transition that is wanted. @param quantity as many as there are unless told @param toSubscriptionId not offered */
public record TransitionRequest(@Size(max = 200) String fromCatalogItemId, @NotBlank @Size(max = 200) String toCatalogItemId, String toSubscriptionId,
                                Integer quantity, TransitionType transitionType) {

    /** Licences are assigned elsewhere; which of the two was asked for is only told back. */
    public enum TransitionType { TRANSITION_ONLY, TRANSITION_WITH_LICENSE_TRANSFER }
}
