package io.twotier.customer.billing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The bill-to data of all partners. */
@ApplicationScoped
public class BillingProfiles implements PanacheRepositoryBase<BillingProfile, UUID> {

    public Optional<BillingProfile> of(UUID customer, UUID partner) {
        return find("customerId = ?1 and partnerId = ?2", customer, partner).firstResultOptional();
    }
}
