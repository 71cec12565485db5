package io.twotier.partner.profile.api;

import io.twotier.partner.profile.ProfileDesk;
import io.twotier.partner.profile.ProfileKind;
import io.twotier.partner.profile.ProfileRejection;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.wire.Query;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The legal business profile of the caller's tenant. */
@Path("/v1/profiles/legalbusiness")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Profiles")
public class LegalBusinessResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final ProfileDesk desk;

    LegalBusinessResource(Commands commands, CurrentCaller caller, ProfileDesk desk) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
    }

    /** {@code vettingVersion}: {@code Current}, the default, or {@code LastFinalized}. */
    @GET
    @Parameter(name = "vettingVersion", in = ParameterIn.QUERY, description = "Current, the default, or LastFinalized", schema = @Schema(type = SchemaType.STRING))
    @Access("read_own_profile")
    @Operation(operationId = "readLegalBusinessProfile", summary = "Reads the legal business profile of the caller's tenant")
    public LegalBusinessView get(@Context UriInfo uri) {
        String asked = Query.parameter(uri, "vettingVersion");
        String version = asked == null ? "current" : asked.replace("_", "");
        boolean current = version.equalsIgnoreCase("Current");
        if (!current && !version.equalsIgnoreCase("LastFinalized")) {
            throw ProfileRejection.UNKNOWN_VERSION.refuse(asked);
        }
        return commands.read(() -> {
            ProfileDesk.Kept kept = desk.find(caller.get(), ProfileKind.LEGAL_BUSINESS);
            return current ? LegalBusinessView.current(kept) : LegalBusinessView.lastFinalized(kept);
        });
    }

    @PUT
    @Access("update_legal_business_profile")
    @Operation(summary = "Replaces the legal business profile of the caller's tenant")
    @APIResponseSchema(value = LegalBusinessView.class, responseCode = "200")
    public Response put(@NotNull @Valid LegalBusinessBody body) {
        return commands.with(body).ok(() -> desk.state(caller.get(), body.statement()), LegalBusinessView::current);
    }
}
