package io.twotier.partner.profile.api;

import io.twotier.partner.enrollment.Enrollments;
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

/** The organisation profile of the caller's tenant. */
@Path("/v1/profiles/organization")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Profiles", description = "What partners state about themselves")
public class OrganizationResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final ProfileDesk desk;
    private final Enrollments enrollments;

    OrganizationResource(Commands commands, CurrentCaller caller, ProfileDesk desk, Enrollments enrollments) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
        this.enrollments = enrollments;
    }

    @GET
    @Access("read_own_profile")
    @Operation(operationId = "readOrganizationProfile", summary = "Reads the organisation profile of the caller's tenant")
    public OrganizationProfileView get() {
        return commands.read(() -> view(desk.find(caller.get(), ProfileKind.ORGANIZATION)));
    }

    @PUT
    @Access("update_organization_profile")
    @Operation(summary = "Replaces the organisation profile of the caller's tenant")
    @APIResponseSchema(value = OrganizationProfileView.class, responseCode = "200")
    public Response put(@NotNull @Valid OrganizationBody body) {
        return commands.with(body).ok(() -> desk.state(caller.get(), body.organization(), body.companyName(), body.email()), this::view);
    }

    private OrganizationProfileView view(ProfileDesk.Kept kept) {
        return OrganizationProfileView.of(kept, enrollments.of(kept.partner().id()));
    }
}
