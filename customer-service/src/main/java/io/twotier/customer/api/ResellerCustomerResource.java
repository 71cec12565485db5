package io.twotier.customer.api;

import io.twotier.platform.caller.Access;
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

/** R69: a provider that starts from a reseller has that reseller preset. */
@Path("/v1/relationships/{reseller}/customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
public class ResellerCustomerResource {

    private final CustomerCreation creation;

    ResellerCustomerResource(CustomerCreation creation) {
        this.creation = creation;
    }

    @POST
    @Access("create_customer")
    @Operation(operationId = "createCustomerOfReseller", summary = "Creates a customer with this reseller as its partner")
    @APIResponseSchema(value = CustomerView.class, responseCode = "201")
    public Response create(@PathParam("reseller") String reseller, @NotNull @Valid CreateCustomerBody body) {
        return creation.answer(body, body.forReseller(reseller));
    }
}
