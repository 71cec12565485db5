package io.twotier.subscription.conversion;

import io.twotier.subscription.catalogue.BillingCycle;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** One of the conversions that were offered, as a client sends it back. @param quantity as many as the trial has unless told */
public record ConversionRequest(@Size(max = 200) String offerId, @NotBlank @Size(max = 200) String targetOfferId, String orderId, Integer quantity,
                                BillingCycle billingCycle) {
}
