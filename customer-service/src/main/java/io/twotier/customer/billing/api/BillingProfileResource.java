package io.twotier.customer.billing.api;

import io.twotier.customer.billing.BillingDesk;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A customer's bill-to data, as the calling partner keeps it. */
@Path("/v1/customers/{customer}/profiles/billing")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
public class BillingProfileResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final BillingDesk desk;

    BillingProfileResource(Commands commands, CurrentCaller caller, BillingDesk desk) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
    }

    @GET
    @Access("get_customer_billing_profile")
    @Operation(summary = "Reads a customer's bill-to data as the calling partner keeps it")
    public BillingProfileView get(@PathParam("customer") String customer) {
        return commands.read(() -> BillingProfileView.of(desk.find(caller.get(), Ids.lenient(customer))));
    }

    @PUT
    @Access("update_customer_billing_profile")
    @Operation(summary = "Replaces a customer's bill-to data")
    @APIResponseSchema(value = BillingProfileView.class, responseCode = "200")
    public Response put(@PathParam("customer") String customer, @NotNull @Valid BillingProfileBody body) {
        return commands.with(body).ok(() -> desk.replace(caller.get(), Ids.lenient(customer), body.billTo()), BillingProfileView::of);
    }
}
