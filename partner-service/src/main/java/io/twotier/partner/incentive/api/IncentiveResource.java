package io.twotier.partner.incentive.api;

import io.twotier.partner.incentive.IncentiveDesk;
import io.twotier.partner.incentive.IncentiveInvitation;
import io.twotier.partner.incentive.IncentiveInvitations;
import io.twotier.partner.incentive.IncentiveState;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Collection;
import io.twotier.platform.wire.Links;
import io.twotier.platform.wire.Resource;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A partner's invitations to incentive programmes, and joining and leaving these (R176 to R180). */
@Path("/v1/incentives/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Incentives", description = "Invitations to incentive programmes")
public class IncentiveResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final IncentiveDesk desk;
    private final IncentiveInvitations invitations;

    IncentiveResource(Commands commands, CurrentCaller caller, IncentiveDesk desk, IncentiveInvitations invitations) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
        this.invitations = invitations;
    }

    /** @param partnerType whom the programme is for @param mpnId the MPN account of the moment of issue @param email where it was sent */
    @Schema(name = "IncentiveInvitationView")
    public record InvitationView(UUID id, String programme, String partnerType, IncentiveState state, String mpnId, String email, Instant issuedAt, Instant dueBy,
                                 Links links, Attributes attributes) implements Resource {

        static InvitationView of(IncentiveInvitation i) {
            return new InvitationView(i.id(), i.programme(), i.forType().wire(), i.state(), i.mpnId(), i.email(), i.issuedAt(), i.dueBy(),
                    Links.self("/incentives/invitations/" + i.id()), Attributes.of("IncentiveInvitation", i.version()));
        }
    }

    /** One for each programme there is for the partner, so never more than a page. */
    @GET
    @Access("read_incentives")
    @Operation(operationId = "listIncentiveInvitations", summary = "Lists the caller's invitations to incentive programmes")
    public Collection<InvitationView> list() {
        return commands.read(() -> Collection.of(invitations.of(caller.get().tenant()).stream().map(InvitationView::of).toList(), "/incentives/invitations"));
    }

    @GET
    @Path("/{id}")
    @Access("read_incentives")
    @Operation(operationId = "readIncentiveInvitation", summary = "Reads an invitation to an incentive programme")
    public InvitationView get(@PathParam("id") String id) {
        return commands.read(() -> InvitationView.of(desk.own(caller.get(), Ids.lenient(id))));
    }

    @POST
    @Path("/{id}/enroll")
    @Access("enroll_in_incentive")
    @Operation(summary = "Joins an incentive programme")
    @APIResponseSchema(value = InvitationView.class, responseCode = "200")
    public Response enroll(@PathParam("id") String id) {
        return commands.with(null).ok(() -> desk.enroll(caller.get(), Ids.lenient(id)), InvitationView::of);
    }

    @POST
    @Path("/{id}/leave")
    @Access("leave_incentive")
    @Operation(summary = "Leaves an incentive programme")
    @APIResponseSchema(value = InvitationView.class, responseCode = "200")
    public Response leave(@PathParam("id") String id) {
        return commands.with(null).ok(() -> desk.leave(caller.get(), Ids.lenient(id)), InvitationView::of);
    }
}
