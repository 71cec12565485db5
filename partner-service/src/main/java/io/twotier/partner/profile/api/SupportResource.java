package io.twotier.partner.profile.api;

import io.twotier.partner.profile.ProfileDesk;
import io.twotier.partner.profile.ProfileKind;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The support profile of the caller's tenant, at the path the documentation names and at the one the clients call. */
@Path("/v1/profiles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Profiles")
public class SupportResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final ProfileDesk desk;

    SupportResource(Commands commands, CurrentCaller caller, ProfileDesk desk) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
    }

    @GET
    @Path("/support")
    @Access("read_own_profile")
    @Operation(operationId = "readSupportProfile", summary = "Reads the support profile of the caller's tenant")
    public SupportView get() {
        return commands.read(() -> SupportView.of(desk.find(caller.get(), ProfileKind.SUPPORT)));
    }

    @GET
    @Path("/supportprofile")
    @Access("read_own_profile")
    @Operation(operationId = "readSupportProfileAsDocumented", summary = "Reads the support profile of the caller's tenant, at its other path")
    public SupportView getAsDocumented() {
        return get();
    }

    @PUT
    @Path("/support")
    @Access("update_support_profile")
    @Operation(operationId = "updateSupportProfile", summary = "Replaces the support profile of the caller's tenant")
    @APIResponseSchema(value = SupportView.class, responseCode = "200")
    public Response put(@NotNull @Valid SupportBody body) {
        return commands.with(body).ok(() -> desk.state(caller.get(), body.support()), SupportView::of);
    }

    @PUT
    @Path("/supportprofile")
    @Access("update_support_profile")
    @Operation(operationId = "updateSupportProfileAsDocumented", summary = "Replaces the support profile of the caller's tenant, at its other path")
    @APIResponseSchema(value = SupportView.class, responseCode = "200")
    public Response putAsDocumented(@NotNull @Valid SupportBody body) {
        return put(body);
    }
}
