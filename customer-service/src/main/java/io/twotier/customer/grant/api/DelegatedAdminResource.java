package io.twotier.customer.grant.api;

import io.twotier.customer.grant.GrantDesk;
import io.twotier.customer.grant.Grants;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.wire.Collection;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who administers a customer, as its partners and the customer itself see it; the customer's global admin ends it. */
@Path("/v1/customers/{customer}/delegatedadmin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customer relationships")
public class DelegatedAdminResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final Grants grants;
    private final GrantDesk desk;

    DelegatedAdminResource(Commands commands, CurrentCaller caller, Grants grants, GrantDesk desk) {
        this.commands = commands;
        this.caller = caller;
        this.grants = grants;
        this.desk = desk;
    }

    @GET
    @Access("get_delegated_admin")
    @Operation(summary = "Lists who administers a customer on its behalf")
    public Collection<GrantView> list(@PathParam("customer") String customer) {
        UUID id = Ids.lenient(customer);
        return commands.read(() -> Collection.of(grants.listed(caller.get(), id).stream().map(GrantView::of).toList(),
                "/customers/" + id + "/delegatedadmin"));
    }

    @DELETE
    @Path("/{partner}")
    @Access("end_delegated_admin")
    @Operation(summary = "Ends a partner's delegated administration, as the customer")
    @APIResponse(responseCode = "204", description = "The partner administers the customer no more")
    public Response end(@PathParam("customer") String customer, @PathParam("partner") String partner) {
        return commands.with(null).noContent(() -> desk.endDelegatedAdmin(caller.get(), Ids.lenient(customer), Ids.lenient(partner)));
    }
}
