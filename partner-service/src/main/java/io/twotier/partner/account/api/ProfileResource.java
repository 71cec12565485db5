package io.twotier.partner.account.api;

import io.twotier.partner.account.PartnerDesk;
import io.twotier.partner.enrollment.Enrollments;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A partner's own profiles, and the verification of another partner's MPN id (partner-center-api 3.2.4, 3.2.5). */
@Path("/v1/profiles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Profiles")
public class ProfileResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final PartnerDesk desk;
    private final Enrollments enrollments;

    ProfileResource(Commands commands, CurrentCaller caller, PartnerDesk desk, Enrollments enrollments) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
        this.enrollments = enrollments;
    }

    @GET
    @Path("/organization")
    @Access("read_own_profile")
    public OrganizationProfileView organization() {
        return commands.read(() -> OrganizationProfileView.of(desk.own(caller.get()), enrollments.of(caller.get().tenant())));
    }

    /** @param mpnId the id to verify; without it, or empty, the caller's own */
    @GET
    @Path("/mpn")
    @Access("read_mpn_profile")
    public MpnProfileView mpn(@QueryParam("mpnId") String mpnId) {
        return commands.read(() -> mpnId == null || mpnId.isBlank() ? MpnProfileView.own(desk.own(caller.get())) : MpnProfileView.of(desk.withMpnId(mpnId), mpnId));
    }
}
