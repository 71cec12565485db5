package io.twotier.customer.invitation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.twotier.platform.event.Payload;
import java.util.UUID;

/**
 * What an invitation of a customer says: whatever happened, as it is now.
 *
 * @param issuerId   who made it
 * @param sellerId   the direct-bill partner or the provider
 * @param resellerId or absent
 * @param customerId who answered, told when one did
 */
public record CustomerInvitationEvent(@JsonIgnore String type, UUID invitationId, UUID issuerId, UUID sellerId, UUID resellerId, boolean includeDelegatedAdmin,
                                      boolean reusable, InvitationState state, UUID customerId) implements Payload {

    static final String ISSUED = "io.twotier.customer.CustomerInvitationIssued.v1";
    static final String EDITED = "io.twotier.customer.CustomerInvitationEdited.v1";
    static final String ACCEPTED = "io.twotier.customer.CustomerInvitationAccepted.v1";
    static final String DECLINED = "io.twotier.customer.CustomerInvitationDeclined.v1";
    static final String CANCELLED = "io.twotier.customer.CustomerInvitationCancelled.v1";
    static final String EXPIRED = "io.twotier.customer.CustomerInvitationExpired.v1";
    static final String SNAPSHOT = "io.twotier.customer.CustomerInvitationSnapshot.v1";
}
