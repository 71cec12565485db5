package io.twotier.partner.profile.api;

import io.twotier.partner.profile.ProfileDesk;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.command.Commands;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The operator vets what partners state about their legal business. */
@Path("/v1/operator/partners/{partner}/vetting")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Operator")
public class OperatorVettingResource {

    private final Commands commands;
    private final ProfileDesk desk;

    OperatorVettingResource(Commands commands, ProfileDesk desk) {
        this.commands = commands;
        this.desk = desk;
    }

    @POST
    @Access("vet_legal_business")
    @Operation(summary = "Vets what a partner stated about its legal business")
    @APIResponseSchema(value = LegalBusinessView.class, responseCode = "200")
    public Response vet(@PathParam("partner") String partner, @NotNull @Valid VettingBody body) {
        return commands.with(body).ok(() -> desk.vet(Ids.lenient(partner), body.vettingStatus(), body.detail()), LegalBusinessView::current);
    }
}
