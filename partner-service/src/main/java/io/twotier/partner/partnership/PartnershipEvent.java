package io.twotier.partner.partnership;

import io.twotier.platform.event.Payload;
import java.time.Instant;
import java.util.UUID;

/** What invitations and partnerships say. */
public sealed interface PartnershipEvent extends Payload {

    record PartnershipRequested(UUID invitationId, UUID providerId) implements PartnershipEvent {

        @Override
        public String type() {
            return "io.twotier.partner.PartnershipRequested.v1";
        }
    }

    record PartnershipDraftEdited(UUID invitationId, UUID providerId) implements PartnershipEvent {

        @Override
        public String type() {
            return "io.twotier.partner.PartnershipDraftEdited.v1";
        }
    }

    record PartnershipDeclined(UUID invitationId, UUID providerId, UUID resellerId) implements PartnershipEvent {

        @Override
        public String type() {
            return "io.twotier.partner.PartnershipDeclined.v1";
        }
    }

    record PartnershipCancelled(UUID invitationId, UUID providerId) implements PartnershipEvent {

        @Override
        public String type() {
            return "io.twotier.partner.PartnershipCancelled.v1";
        }
    }

    /** Provider and reseller are partners from now on. */
    record PartnershipAccepted(UUID partnershipId, UUID invitationId, UUID providerId, UUID resellerId, PartnershipState state, Instant since,
                               String providerName, String providerRegion, String resellerName, String resellerMpnId, String resellerCountry,
                               String resellerRegion) implements PartnershipEvent {

        @Override
        public String type() {
            return "io.twotier.partner.PartnershipAccepted.v1";
        }
    }

    /** The provider had an invitation sent by mail. @param sendingId another one each time */
    record PartnershipInvitationSent(UUID invitationId, UUID providerId, UUID sendingId) implements PartnershipEvent {

        @Override
        public String type() {
            return "io.twotier.partner.PartnershipInvitationSent.v1";
        }
    }

    /** The time of an invitation is over. */
    record PartnershipExpired(UUID invitationId, UUID providerId) implements PartnershipEvent {

        @Override
        public String type() {
            return "io.twotier.partner.PartnershipExpired.v1";
        }
    }

    /** The provider ended the partnership; told to the provider alone (R61). @param textVersion of the statement that was confirmed (R57) */
    record PartnershipRemoved(UUID partnershipId, UUID providerId, UUID resellerId, PartnershipState state, Instant removedAt, String textVersion)
            implements PartnershipEvent {

        @Override
        public String type() {
            return "io.twotier.partner.PartnershipRemoved.v1";
        }
    }

    /** The partnership as it is. */
    record PartnershipSnapshot(UUID partnershipId, UUID providerId, UUID resellerId, PartnershipState state, Instant since,
                               Instant removedAt) implements PartnershipEvent {

        @Override
        public String type() {
            return "io.twotier.partner.PartnershipSnapshot.v1";
        }
    }

    /** The invitation as it is, without its token. */
    record PartnershipInvitationSnapshot(UUID invitationId, UUID providerId, UUID resellerTenantId, InvitationState state) implements PartnershipEvent {

        @Override
        public String type() {
            return "io.twotier.partner.PartnershipInvitationSnapshot.v1";
        }
    }
}
