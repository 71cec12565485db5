package io.twotier.partner.incentive;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.twotier.platform.event.Payload;
import java.util.UUID;

/** What an incentive invitation says. */
public record IncentiveEvent(@JsonIgnore String type, UUID invitationId, UUID partnerId, String mpnId, String programme) implements Payload {

    static final String ISSUED = "io.twotier.partner.IncentiveInvitationIssued.v1";
    static final String SNAPSHOT = "io.twotier.partner.IncentiveInvitationSnapshot.v1";
}
