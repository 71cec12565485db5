package io.twotier.subscription.move.script.api;

import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.subscription.move.script.SilenceDesk;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The move of subscriptions in the caller's simulation, when it gives no answer. */
@Path("/v1/test/moves")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Simulation")
public class SilenceResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final SilenceDesk desk;

    SilenceResource(Commands commands, CurrentCaller caller, SilenceDesk desk) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
    }

    /** From now on; a transfer that is accepted stays in progress. */
    @PUT
    @Access("script_moves")
    @Operation(operationId = "scriptMoves", summary = "Has the move of subscriptions in a simulation give no answer")
    @APIResponseSchema(value = SilenceBody.class, responseCode = "200")
    public Response begin(@NotNull @Valid SilenceBody wanted) {
        return commands.with(wanted).ok(() -> desk.begin(caller.get()), SilenceBody::of);
    }

    @GET
    @Access("read_moves_script")
    @Operation(summary = "Reads whether moves in the simulation are answered")
    public SilenceBody read() {
        return commands.read(() -> SilenceBody.of(desk.find(caller.get())));
    }

    /** Groups are answered again when they are asked for again. */
    @DELETE
    @Access("script_moves")
    @Operation(operationId = "endMovesScript", summary = "Has moves in the simulation answered again")
    @APIResponse(responseCode = "204", description = "Moves are answered again")
    public Response end() {
        return commands.with(null).noContent(() -> desk.end(caller.get()));
    }
}
