package io.twotier.customer.relationship;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.twotier.platform.event.Event;
import io.twotier.platform.event.Payload;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What the relationship of a partner with a customer says: whatever happened, as it is now.
 *
 * @param throughProviderId   the provider an indirect reseller works through
 * @param associatedPartnerId the reseller a provider named for the customer
 * @param partnerMpnId        the partner's location account, told when it is established
 * @param extension           the consents it rests on, told when it came about by an extension
 */
public record RelationshipEvent(@JsonIgnore String type, UUID relationshipId, UUID customerId, UUID partnerId, RelationshipKind kind, UUID throughProviderId,
                                RelationshipOrigin origin, boolean delegatedAdmin, AcquisitionChannel acquisitionChannel, boolean open,
                                UUID associatedPartnerId, String partnerMpnId, Consents extension) implements Payload {

    static final String ESTABLISHED = "io.twotier.customer.ResellerRelationshipEstablished.v1";
    static final String DELEGATED_ADMIN_GRANTED = "io.twotier.customer.DelegatedAdminGranted.v1";
    static final String CHANGED = "io.twotier.customer.ResellerRelationshipChanged.v1";
    static final String DELEGATED_ADMIN_REVOKED = "io.twotier.customer.DelegatedAdminRevoked.v1";
    static final String REMOVED = "io.twotier.customer.ResellerRelationshipRemoved.v1";
    static final String SNAPSHOT = "io.twotier.customer.ResellerRelationshipSnapshot.v1";

    /** Both consents behind an extension; who gave the customer's stands in the evidence row, since a person is not named in events. */
    public record Consents(UUID extensionId, boolean shareBillTo, Instant customerConsentObtainedAt) {
    }

    static Event said(String type, ResellerRelationship now, Set<UUID> audience, String environment, String partnerMpnId, Consents extension) {
        return new Event("partner_customer_relationship", now.id().toString(), now.sequence(), now.customerId().toString(), audience, environment,
                new RelationshipEvent(type, now.id(), now.customerId(), now.partnerId(), now.kind(), now.throughProviderId(), now.origin(), now.administers(),
                        now.acquisitionChannel(), now.open(), now.associatedPartnerId(), partnerMpnId, extension));
    }
}
