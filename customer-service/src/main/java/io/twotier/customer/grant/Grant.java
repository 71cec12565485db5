package io.twotier.customer.grant;

import io.twotier.customer.relationship.CustomerPartners;
import io.twotier.customer.relationship.DelegatedAdmin;
import io.twotier.customer.relationship.ResellerRelationship;
import java.util.Objects;

/**
 * The access one partner has to one customer. R45: each kind stands for itself; incentive credit and support are kept for each subscription.
 *
 * @param delegatedAdmin the oldest permission to administer, or null when there is none
 */
public record Grant(CustomerPartners.Partner partner, DelegatedAdmin delegatedAdmin, AzureAccess azure) {

    static Grant of(CustomerPartners.Partner partner, AzureAccess azure) {
        return new Grant(partner, partner.open().stream().map(ResellerRelationship::delegatedAdmin).filter(Objects::nonNull).findFirst().orElse(null), azure);
    }
}
