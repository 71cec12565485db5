package io.twotier.customer.billing.api;

import io.twotier.customer.billing.BillTo;
import io.twotier.customer.billing.BillingProfile;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Links;
import io.twotier.platform.wire.Resource;
import java.util.UUID;

/** Bill-to data as it goes out. */
public record BillingProfileView(UUID id, String firstName, String lastName, String email, String culture, String language, String companyName,
                                 AddressBody defaultAddress, Links links, Attributes attributes) implements Resource {

    public static BillingProfileView of(BillingProfile profile) {
        BillTo to = profile.billTo();
        return new BillingProfileView(profile.id(), to.firstName(), to.lastName(), to.email(), to.culture(), to.language(), to.companyName(),
                AddressBody.of(to.defaultAddress()), Links.self("/customers/" + profile.customerId() + "/profiles/billing"),
                Attributes.of("CustomerBillingProfile", profile.version()));
    }
}
