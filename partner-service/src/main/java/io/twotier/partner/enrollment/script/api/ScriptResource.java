package io.twotier.partner.enrollment.script.api;

import io.twotier.partner.enrollment.script.ScriptDesk;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
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

/** The programme of the caller's simulation, when it decides by a script and not by the operator. */
@Path("/v1/test/programme")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Simulation")
public class ScriptResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final ScriptDesk desk;

    ScriptResource(Commands commands, CurrentCaller caller, ScriptDesk desk) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
    }

    /** From now on, also for enrolments that wait already. */
    @PUT
    @Access("script_programme")
    @Operation(operationId = "scriptProgramme", summary = "Has the programme of a simulation decide by a script")
    @APIResponseSchema(value = ScriptBody.class, responseCode = "200")
    public Response write(@NotNull @Valid ScriptBody wanted) {
        return commands.with(wanted).ok(() -> desk.write(caller.get(), wanted.enrollments().decision(), wanted.businessDays()), ScriptBody::of);
    }

    @GET
    @Access("read_programme_script")
    @Operation(summary = "Reads the script of a simulation's programme")
    public ScriptBody read() {
        return commands.read(() -> ScriptBody.of(desk.read(caller.get())));
    }

    /** The operator decides again. */
    @DELETE
    @Access("script_programme")
    @Operation(operationId = "endProgrammeScript", summary = "Ends the script of a simulation's programme")
    @APIResponse(responseCode = "204", description = "The operator decides again")
    public Response end() {
        return commands.with(null).noContent(() -> desk.end(caller.get()));
    }
}
