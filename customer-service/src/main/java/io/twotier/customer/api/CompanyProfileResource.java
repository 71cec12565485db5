package io.twotier.customer.api;

import io.twotier.customer.relationship.Standings;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A customer's company. */
@Path("/v1/customers/{customer}/profiles/company")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
public class CompanyProfileResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final Standings standings;

    CompanyProfileResource(Commands commands, CurrentCaller caller, Standings standings) {
        this.commands = commands;
        this.caller = caller;
        this.standings = standings;
    }

    @GET
    @Access("get_customer_company_profile")
    @Operation(summary = "Reads a customer's company profile")
    public CompanyProfileView get(@PathParam("customer") String customer) {
        return commands.read(() -> CompanyProfileView.of(standings.below(caller.get(), Ids.lenient(customer)).customer()));
    }
}
