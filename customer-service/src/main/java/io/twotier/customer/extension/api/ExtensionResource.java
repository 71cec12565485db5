package io.twotier.customer.extension.api;

import io.twotier.customer.extension.ExtensionDesk;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.wire.Collection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Extensions of the relationship with a customer. R147: made by an admin agent. */
@Path("/v1/customers/{customer}/relationshipextensions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Customer relationships")
public class ExtensionResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final ExtensionDesk desk;

    ExtensionResource(Commands commands, CurrentCaller caller, ExtensionDesk desk) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
    }

    @POST
    @Access("extend_relationship")
    @Operation(summary = "Extends the relationship with a customer to an indirect provider")
    @APIResponseSchema(value = ExtensionView.class, responseCode = "201")
    public Response extend(@PathParam("customer") String customer, @NotNull @Valid ExtensionBody body) {
        return commands.with(body).created(() -> desk.extend(caller.get(), Ids.lenient(customer), body.asked()), ExtensionView::of);
    }

    @GET
    @Access("get_relationship_extensions")
    @Operation(summary = "Lists to whom the relationship with a customer was extended")
    public Collection<ExtensionView> list(@PathParam("customer") String customer) {
        UUID id = Ids.lenient(customer);
        return commands.read(() -> Collection.of(desk.listed(caller.get(), id).stream().map(ExtensionView::of).toList(),
                "/customers/" + id + "/relationshipextensions"));
    }
}
