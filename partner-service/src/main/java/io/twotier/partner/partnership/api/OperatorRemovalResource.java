package io.twotier.partner.partnership.api;

import io.twotier.partner.partnership.RemovalDesk;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The programme's support ends a partnership for a reseller that asked for it (R26, R55); the rest is as when the provider does. */
@Path("/v1/operator/relationships/{provider}/{reseller}/remove")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Operator")
public class OperatorRemovalResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final RemovalDesk desk;

    OperatorRemovalResource(Commands commands, CurrentCaller caller, RemovalDesk desk) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
    }

    @POST
    @Access("remove_any_partner_relationship")
    @Operation(summary = "Ends a partnership for a reseller that asked for it")
    @APIResponseSchema(value = RemovalResource.RemovalView.class, responseCode = "200")
    public Response remove(@PathParam("provider") String provider, @PathParam("reseller") String reseller,
                           @NotNull @Valid RemovalResource.Confirmation confirmation, @HeaderParam("X-Locale") String locale) {
        return commands.with(confirmation).ok(() -> desk.remove(caller.get(), Ids.lenient(provider), Ids.lenient(reseller), confirmation.confirmed()),
                removed -> RemovalResource.RemovalView.of(removed, locale));
    }
}
