package io.twotier.agreement.reacceptance.api;

import io.twotier.agreement.reacceptance.ReacceptanceDesk;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The operator requires a version of the customer agreement. */
@Path("/v1/operator/reacceptance")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Operator")
public class ReacceptanceResource {

    private final CurrentCaller caller;
    private final Commands commands;
    private final ReacceptanceDesk desk;

    ReacceptanceResource(CurrentCaller caller, Commands commands, ReacceptanceDesk desk) {
        this.caller = caller;
        this.commands = commands;
        this.desk = desk;
    }

    @POST
    @Access("require_reacceptance")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ReacceptanceView.class)))
    @Operation(summary = "Requires that customers accept a newer version of the customer agreement")
    public Response require(@NotNull @Valid ReacceptanceRequest body) {
        return commands.with(body).created(() -> desk.require(caller.get(), Ids.lenient(body.templateId()), body.from()), ReacceptanceView::of);
    }
}
