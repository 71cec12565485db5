package io.twotier.customer.relationship.api;

import io.twotier.customer.relationship.CustomerPartners;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.wire.Collection;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A customer's partners, as its partners and as the customer itself see them. */
@Path("/v1/customers/{customer}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customer relationships", description = "Which partners a customer has, and what they may do for it")
public class CustomerPartnersResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final CustomerPartners partners;

    CustomerPartnersResource(Commands commands, CurrentCaller caller, CustomerPartners partners) {
        this.commands = commands;
        this.caller = caller;
        this.partners = partners;
    }

    @GET
    @Path("/relationships")
    @Access("get_customer_relationships")
    @Operation(summary = "Lists the relationships of a customer with its partners")
    public Collection<PartnerRelationshipView> relationships(@PathParam("customer") String customer) {
        UUID id = Ids.lenient(customer);
        return commands.read(() -> Collection.of(partners.counterparts(caller.get(), id).stream()
                .map(partner -> PartnerRelationshipView.of(partner, caller.get().tenant())).toList(), "/customers/" + id + "/relationships"));
    }

    @GET
    @Path("/partners")
    @Access("get_customer_partners")
    @Operation(summary = "Lists a customer's partners, as the customer and its partners see them")
    public Collection<CustomerPartnerView> partners(@PathParam("customer") String customer) {
        UUID id = Ids.lenient(customer);
        return commands.read(() -> Collection.of(partners.listed(caller.get(), id).stream().map(CustomerPartnerView::of).toList(),
                "/customers/" + id + "/partners"));
    }
}
