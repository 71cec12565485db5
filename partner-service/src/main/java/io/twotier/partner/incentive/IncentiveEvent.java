package io.twotier.partner.incentive;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.twotier.platform.event.Payload;
import java.util.UUID;

/** What an incentive invitation says, whatever became of it. */
public record IncentiveEvent(@JsonIgnore String type, UUID invitationId, UUID partnerId, String mpnId, String programme, IncentiveState state)
        implements Payload {

    static final String ISSUED = "io.twotier.partner.IncentiveInvitationIssued.v1";
    static final String ENROLLED = "io.twotier.partner.IncentiveEnrolled.v1";
    static final String LEFT = "io.twotier.partner.IncentiveLeft.v1";
    static final String SNAPSHOT = "io.twotier.partner.IncentiveInvitationSnapshot.v1";
}
