package io.twotier.customer.deletion.api;

import io.twotier.customer.deletion.DeletionDesk;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Deletes a customer of the sandbox; in production relationships are removed and customers stay. */
@Path("/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
public class DeletionResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final DeletionDesk desk;

    DeletionResource(Commands commands, CurrentCaller caller, DeletionDesk desk) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
    }

    @DELETE
    @Path("/{customer}")
    @Access("delete_customer")
    @Operation(summary = "Deletes a customer of the sandbox")
    @APIResponse(responseCode = "204", description = "The customer is gone")
    public Response delete(@PathParam("customer") String customer) {
        UUID id = Ids.lenient(customer);
        return commands.with(null).prepared(204, () -> desk.prepare(caller.get(), id), prepared -> {
            desk.delete(caller.get(), id);
            return null;
        }, nothing -> null);
    }
}
