package io.twotier.customer.api;

import io.twotier.customer.Customers;
import io.twotier.platform.caller.Access;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** Whether a domain is taken; that of a customer still being made is. Tells nothing else about whose it is. */
@Path("/v1/domains/{domain}")
public class DomainResource {

    private final Customers customers;

    DomainResource(Customers customers) {
        this.customers = customers;
    }

    @HEAD
    @Access("check_domain")
    public Response check(@PathParam("domain") String domain) {
        return Response.status(customers.hasDomain(domain.toLowerCase(Locale.ROOT)) ? 200 : 404).build();
    }
}
