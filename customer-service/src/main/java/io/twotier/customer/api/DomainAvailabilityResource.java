package io.twotier.customer.api;

import io.twotier.customer.CustomerRejection;
import io.twotier.customer.Customers;
import io.twotier.platform.caller.Access;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the domain that begins with a prefix is still to be had. Tells nothing else about whose it is. */
@Path("/v1/validations/checkdomainavailability/{prefix}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Addresses and domains")
public class DomainAvailabilityResource {

    private static final Pattern PREFIX = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    private final Customers customers;
    private final String suffix;

    DomainAvailabilityResource(Customers customers, @ConfigProperty(name = "twotier.customers.domain-suffix") String suffix) {
        this.customers = customers;
        this.suffix = suffix;
    }

    @GET
    @Access("check_domain")
    @Operation(operationId = "checkDomainAvailability", summary = "Tells whether the domain that begins with a prefix is still to be had")
    public boolean available(@PathParam("prefix") String prefix) {
        String plain = prefix.toLowerCase(Locale.ROOT);
        if (!PREFIX.matcher(plain).matches()) {
            throw CustomerRejection.BAD_PREFIX.refuse();
        }
        return !customers.hasDomain(plain + "." + suffix);
    }
}
