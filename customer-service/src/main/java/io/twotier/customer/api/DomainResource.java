package io.twotier.customer.api;

import io.twotier.customer.Customers;
import io.twotier.platform.caller.Access;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether a domain is taken; that of a customer still being made is. Tells nothing else about whose it is. */
@Path("/v1/domains/{domain}")
@Tag(name = "Addresses and domains")
public class DomainResource {

    private final Customers customers;

    DomainResource(Customers customers) {
        this.customers = customers;
    }

    @HEAD
    @Access("check_domain")
    @Operation(operationId = "checkDomain", summary = "Tells whether a domain is taken: 200 when it is, 404 when it is free")
    @APIResponse(responseCode = "200", description = "The domain is taken")
    @APIResponse(responseCode = "404", description = "The domain is free")
    public Response check(@PathParam("domain") String domain) {
        return Response.status(customers.hasDomain(domain.toLowerCase(Locale.ROOT)) ? 200 : 404).build();
    }
}
