package io.twotier.partner.profile.api;

import io.twotier.partner.account.PartnerDesk;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.wire.Query;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A partner's own MPN id, and the verification of another partner's. */
@Path("/v1/profiles/mpn")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Profiles")
public class MpnProfileResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final PartnerDesk desk;

    MpnProfileResource(Commands commands, CurrentCaller caller, PartnerDesk desk) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
    }

    /** {@code mpnId}: the id to verify, global or location; without it, or empty, the caller's own. */
    @GET
    @Parameter(name = "mpnId", in = ParameterIn.QUERY, description = "The id to verify; the own one by default", schema = @Schema(type = SchemaType.STRING))
    @Access("read_mpn_profile")
    @Operation(summary = "Reads the caller's MPN profile, or verifies the MPN id of another partner")
    public MpnProfileView get(@Context UriInfo uri) {
        String mpnId = Query.parameter(uri, "mpnId");
        return commands.read(() -> mpnId == null ? MpnProfileView.own(desk.own(caller.get())) : MpnProfileView.of(desk.withMpnId(caller.get(), mpnId), mpnId));
    }
}
