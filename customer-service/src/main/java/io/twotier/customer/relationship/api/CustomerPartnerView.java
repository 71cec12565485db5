package io.twotier.customer.relationship.api;

import io.twotier.customer.relationship.CustomerPartners;
import io.twotier.customer.relationship.RelationshipKind;
import io.twotier.customer.relationship.ResellerRelationship;
import io.twotier.customer.upstream.partner.PartnerFact;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Resource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A partner of a customer, with what it is to the customer and may do for it. */
public record CustomerPartnerView(UUID id, String name, String mpnId, String location, List<RelationshipKind> relationshipKinds, boolean delegatedAdmin,
                                  List<String> allowedActions, Instant since, Attributes attributes) implements Resource {

    static CustomerPartnerView of(CustomerPartners.Partner partner) {
        Optional<PartnerFact> about = Optional.ofNullable(partner.about());
        Instant since = partner.open().stream().map(ResellerRelationship::establishedAt).min(Instant::compareTo).orElseThrow();
        return new CustomerPartnerView(partner.id(), about.map(PartnerFact::name).orElse(null), about.map(PartnerFact::mpnId).orElse(null),
                about.map(PartnerFact::country).orElse(null), partner.standing().kinds(), partner.standing().administers(),
                partner.standing().allowedActions(), since,
                Attributes.of("CustomerPartner"));
    }
}
