package io.twotier.partner.simulation.api;

import io.twotier.partner.simulation.Advance;
import io.twotier.partner.simulation.ClockDesk;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The clock of the simulation the caller lives in; to everybody else it is closed. */
@Path("/v1/test/clock")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Simulation")
public class ClockResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final ClockDesk desk;

    ClockResource(Commands commands, CurrentCaller caller, ClockDesk desk) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
    }

    @GET
    @Access("read_simulation_clock")
    @Operation(summary = "Reads the clock of the caller's simulation")
    public ClockView read() {
        return ClockView.of(commands.read(() -> desk.read(caller.get())));
    }

    /** Forwards only. Other services follow by the event it says: {@code GET /v1/test/quiescent} tells when all have done what the new time brings. */
    @POST
    @Path("/advance")
    @Access("move_simulation_clock")
    @Operation(summary = "Moves the clock of the caller's simulation forwards")
    @APIResponseSchema(value = ClockView.class, responseCode = "200")
    public Response advance(@NotNull @Valid Advance wanted) {
        return commands.with(wanted).ok(() -> desk.advance(caller.get(), wanted), ClockView::of);
    }
}
