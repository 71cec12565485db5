package io.twotier.customer.association.api;

import io.twotier.customer.association.AssociationDesk;
import io.twotier.customer.relationship.ResellerRelationship;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Links;
import io.twotier.platform.wire.Resource;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The reseller a provider names for a customer it has (R68), by one of the four roles of its page (R54). Read it with the customer itself. */
@Path("/v1/customers/{customer}/associatedpartner")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Customer relationships")
public class AssociatedPartnerResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final AssociationDesk desk;

    AssociatedPartnerResource(Commands commands, CurrentCaller caller, AssociationDesk desk) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
    }

    /** @param associatedPartnerId the reseller's tenant */
    public record AssociatedPartnerBody(UUID associatedPartnerId) {
    }

    public record AssociatedPartnerView(UUID customerId, UUID associatedPartnerId, Links links, Attributes attributes) implements Resource {

        static AssociatedPartnerView of(ResellerRelationship ofProvider) {
            return new AssociatedPartnerView(ofProvider.customerId(), ofProvider.associatedPartnerId(),
                    Links.self("/customers/" + ofProvider.customerId()), Attributes.of("AssociatedPartner"));
        }
    }

    @PUT
    @Access("associate_partner")
    @Operation(summary = "Names the reseller of a customer the provider has already")
    @APIResponseSchema(value = AssociatedPartnerView.class, responseCode = "200")
    public Response associate(@PathParam("customer") String customer, @NotNull @Valid AssociatedPartnerBody body) {
        return commands.with(body).ok(() -> desk.associate(caller.get(), Ids.lenient(customer), body.associatedPartnerId()), AssociatedPartnerView::of);
    }
}
