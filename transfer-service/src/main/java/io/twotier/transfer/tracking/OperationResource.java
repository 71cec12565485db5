package io.twotier.transfer.tracking;

import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything slow is a resource of its own. */
@Path("/v1/operations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations", description = "Slow work and how far it is")
public class OperationResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final Operations operations;

    OperationResource(Commands commands, CurrentCaller caller, Operations operations) {
        this.commands = commands;
        this.caller = caller;
        this.operations = operations;
    }

    @GET
    @Path("/{operation}")
    @Access(value = "get_operation", denied = 900150)
    @Operation(summary = "Reads how far slow work is")
    public OperationView read(@PathParam("operation") String operation) {
        return commands.read(() -> operations.find(caller.get().tenant(), Ids.lenient(operation)));
    }
}
