package io.twotier.customer.relationship;

import io.twotier.platform.event.Payload;
import java.util.UUID;

/** What a relationship says. */
public sealed interface RelationshipEvent extends Payload {

    /**
     * A partner stands in a relationship with a customer from now on.
     *
     * @param throughProviderId   the provider an indirect reseller works through
     * @param associatedPartnerId the reseller a provider named for the customer
     * @param partnerMpnId        the partner's location account
     * @param extension           the consents it rests on, when it came about by an extension
     */
    record ResellerRelationshipEstablished(UUID relationshipId, UUID customerId, UUID partnerId, RelationshipKind kind, UUID throughProviderId,
                                           RelationshipOrigin origin, boolean delegatedAdmin, AcquisitionChannel acquisitionChannel, boolean open,
                                           UUID associatedPartnerId, String partnerMpnId, Consents extension) implements RelationshipEvent {

        @Override
        public String type() {
            return "io.twotier.customer.ResellerRelationshipEstablished.v1";
        }
    }

    /** Both consents behind an extension; who gave the customer's stands in the evidence row, since a person is not named in events. */
    record Consents(UUID extensionId, boolean shareBillTo, java.time.Instant customerConsentObtainedAt) {
    }
}
