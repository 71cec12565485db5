package io.twotier.partner.directory.api;

import io.twotier.partner.directory.Directory;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.command.Commands;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The operator keeps the official list of providers. */
@Path("/v1/operator/providers/{provider}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Operator")
public class OperatorProviderResource {

    private final Commands commands;
    private final Directory directory;

    OperatorProviderResource(Commands commands, Directory directory) {
        this.commands = commands;
        this.directory = directory;
    }

    @PUT
    @Access("put_directory_entry")
    @Operation(summary = "Puts a provider on the official list")
    @APIResponseSchema(value = ProviderView.class, responseCode = "200")
    public Response put(@PathParam("provider") String provider, @NotNull @Valid ProviderBody body) {
        return commands.with(body).ok(() -> directory.put(Ids.lenient(provider), body.statement()), ProviderView::of);
    }
}
