package io.twotier.transfer.counterpart.api;

import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.transfer.counterpart.CounterpartDesk;
import io.twotier.transfer.counterpart.Part;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The partners of the caller's simulation that answer by a script. */
@Path("/v1/test/counterparts/{partner}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Simulation")
public class CounterpartResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final CounterpartDesk desk;

    CounterpartResource(Commands commands, CurrentCaller caller, CounterpartDesk desk) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
    }

    /** From now on, also for what it was asked already; in the place of what it played before. */
    @PUT
    @Access("script_counterpart")
    @Operation(operationId = "scriptCounterpart", summary = "Has a partner of the simulation answer transfers by a script")
    @APIResponseSchema(value = CounterpartBody.class, responseCode = "200")
    public Response play(@PathParam("partner") String partner, @NotNull @Valid CounterpartBody wanted) {
        Part asTarget = CounterpartBody.part(wanted.transfers());
        Part asSource = CounterpartBody.part(wanted.requests());
        return commands.with(wanted).ok(() -> desk.play(caller.get(), Ids.lenient(partner), asTarget, asSource), CounterpartBody::of);
    }

    @GET
    @Access("read_counterpart")
    @Operation(summary = "Reads the script of a partner of the simulation")
    public CounterpartBody read(@PathParam("partner") String partner) {
        return commands.read(() -> CounterpartBody.of(desk.find(caller.get(), Ids.lenient(partner))));
    }

    /** It answers by itself again, or not at all. */
    @DELETE
    @Access("script_counterpart")
    @Operation(operationId = "endCounterpartScript", summary = "Ends the script of a partner of the simulation")
    @APIResponse(responseCode = "204", description = "The partner answers by itself again")
    public Response stop(@PathParam("partner") String partner) {
        return commands.with(null).noContent(() -> desk.stop(caller.get(), Ids.lenient(partner)));
    }
}
