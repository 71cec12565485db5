package io.twotier.customer.extension.api;

import io.twotier.customer.extension.RelationshipExtension;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Links;
import io.twotier.platform.wire.Resource;
import java.time.Instant;
import java.util.UUID;

/** An extension with both consents. */
public record ExtensionView(UUID id, UUID customerId, UUID directPartnerId, UUID indirectProviderId, boolean shareBillTo, Consent customerConsent,
                            boolean delegatedAdmin, Instant createdTime, Links links, Attributes attributes) implements Resource {

    public record Consent(String obtainedFrom, Instant obtainedAt) {
    }

    static ExtensionView of(RelationshipExtension extension) {
        return new ExtensionView(extension.id(), extension.customerId(), extension.directPartnerId(), extension.indirectProviderId(),
                extension.shareBillTo(), new Consent(extension.consentObtainedFrom(), extension.consentObtainedAt()), false, extension.extendedAt(),
                Links.self("/customers/" + extension.customerId() + "/relationshipextensions"), Attributes.of("RelationshipExtension"));
    }
}
