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

/** The billing profile of the caller's tenant. */
@Path("/v1/profiles/billing")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Profiles")
public class BillingResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final ProfileDesk desk;

    BillingResource(Commands commands, CurrentCaller caller, ProfileDesk desk) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
    }

    @GET
    @Access("read_own_profile")
    @Operation(operationId = "readPartnerBillingProfile", summary = "Reads the billing profile of the caller's tenant")
    public BillingView get() {
        return commands.read(() -> BillingView.of(desk.find(caller.get(), ProfileKind.BILLING)));
    }

    @PUT
    @Access("update_partner_billing_profile")
    @Operation(summary = "Replaces the billing profile of the caller's tenant")
    @APIResponseSchema(value = BillingView.class, responseCode = "200")
    public Response put(@NotNull @Valid BillingBody body) {
        return commands.with(body).ok(() -> desk.state(caller.get(), body.billing()), BillingView::of);
    }
}
