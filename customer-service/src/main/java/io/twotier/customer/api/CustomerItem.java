package io.twotier.customer.api;

import io.twotier.customer.CustomerPages;
import io.twotier.customer.relationship.AcquisitionChannel;
import io.twotier.customer.relationship.RelationshipKind;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Links;
import io.twotier.platform.wire.Resource;
import java.util.List;
import java.util.UUID;

/** A customer in a list. R125: each shows how it was won, and the relationships there are now. */
public record CustomerItem(UUID id, CompanyProfileView companyProfile, String relationshipToPartner, UUID associatedPartnerId,
                           AcquisitionChannel acquisitionChannel, List<RelationshipKind> relationshipKinds, Links links,
                           Attributes attributes) implements Resource {

    static CustomerItem of(CustomerPages.Row row) {
        return new CustomerItem(row.customer().id(), CompanyProfileView.of(row.customer()), "reseller", row.standing().associatedPartner(),
                row.standing().channel(), row.standing().kinds(), Links.self("/customers/" + row.customer().id()), Attributes.of("Customer"));
    }
}
