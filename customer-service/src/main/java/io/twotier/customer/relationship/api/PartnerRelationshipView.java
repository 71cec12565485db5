package io.twotier.customer.relationship.api;

import io.twotier.customer.relationship.CustomerPartners;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Resource;
import java.util.UUID;

/** A partner the caller works with for a customer. {@code relationshipType} is the caller's role towards it. */
public record PartnerRelationshipView(UUID id, String name, String relationshipType, String mpnId, Attributes attributes) implements Resource {

    private static final String PROVIDER_OF = "is_indirect_cloud_solution_provider_of";
    private static final String RESELLER_OF = "is_indirect_reseller_of";

    public static PartnerRelationshipView of(CustomerPartners.Partner partner, UUID caller) {
        return new PartnerRelationshipView(partner.id(), partner.about() == null ? null : partner.about().name(),
                partner.standing().resellsThrough(caller) ? PROVIDER_OF : RESELLER_OF, partner.about() == null ? null : partner.about().mpnId(),
                Attributes.of("PartnerRelationship"));
    }
}
