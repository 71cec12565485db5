package io.twotier.partner.incentive;

import io.twotier.platform.event.Payload;
import java.util.UUID;

/** What an incentive invitation says. */
public sealed interface IncentiveEvent extends Payload {

    record IncentiveInvitationIssued(UUID invitationId, UUID partnerId, String mpnId, String programme) implements IncentiveEvent {

        @Override
        public String type() {
            return "io.twotier.partner.IncentiveInvitationIssued.v1";
        }
    }
}
