package io.twotier.partner.incentive.api;

import io.twotier.partner.incentive.IncentiveInvitation;
import io.twotier.partner.incentive.IncentiveInvitations;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Collection;
import io.twotier.platform.wire.Resource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A partner's invitations to incentive programmes (R176 to R178). */
@Path("/v1/incentives/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Incentives")
public class IncentiveResource {

    private final CurrentCaller caller;
    private final IncentiveInvitations invitations;

    IncentiveResource(CurrentCaller caller, IncentiveInvitations invitations) {
        this.caller = caller;
        this.invitations = invitations;
    }

    /** @param mpnId the MPN account of the moment of issue @param email where it was sent */
    public record InvitationView(UUID id, String programme, String mpnId, String email, Instant issuedAt, Instant dueBy, Attributes attributes)
            implements Resource {

        static InvitationView of(IncentiveInvitation i) {
            return new InvitationView(i.id(), i.programme(), i.mpnId(), i.email(), i.issuedAt(), i.dueBy(), Attributes.of("IncentiveInvitation", i.version()));
        }
    }

    @GET
    @Access("read_incentives")
    public Collection<InvitationView> list() {
        return Collection.of(invitations.of(caller.get().tenant()).stream().map(InvitationView::of).toList(), "/incentives/invitations");
    }
}
