package io.twotier.subscription.order;

import io.twotier.subscription.catalogue.BillingCycle;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What a client sends to buy. The customer of the path counts; the lines are numbered as they come. */
public record OrderRequest(String referenceCustomerId, BillingCycle billingCycle,
                           @NotEmpty @Size(max = 200) List<@NotNull @Valid Line> lineItems) {

    /** @param subscriptionId only on lines that an order has already; such lines are left as they are */
    public record Line(@NotBlank @Size(max = 200) String offerId, String subscriptionId, Integer quantity, @Size(max = 256) String friendlyName,
                       @Size(max = 40) String partnerIdOnRecord, String parentSubscriptionId,
                       @Pattern(regexp = "|P1M|P1Y|P3Y", flags = Pattern.Flag.CASE_INSENSITIVE) String termDuration) {
    }
}
