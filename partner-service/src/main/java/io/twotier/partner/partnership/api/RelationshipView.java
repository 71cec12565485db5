package io.twotier.partner.partnership.api;

import io.twotier.partner.account.MpnId;
import io.twotier.partner.account.Partner;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Resource;
import java.util.UUID;

/** The other partner of a partnership; {@code relationshipType} names the asker's role towards it (partner-center-api 3.2.1). */
public record RelationshipView(UUID id, String name, RelationshipType relationshipType, String state, String mpnId, String location, Attributes attributes)
        implements Resource {

    public static RelationshipView of(Partner other, RelationshipType askersRole) {
        return new RelationshipView(other.id(), other.name(), askersRole, "Active", other.location().map(MpnId::id).orElse(null), other.country(),
                Attributes.of("PartnerRelationship"));
    }
}
