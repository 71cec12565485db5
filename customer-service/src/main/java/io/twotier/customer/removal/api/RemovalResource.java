package io.twotier.customer.removal.api;

import io.twotier.customer.removal.RemovalDesk;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Resource;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Removes the reseller relationship, as the wire has it: the customer's {@code relationshipToPartner} becomes {@code none}. */
@Path("/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Customer relationships")
public class RemovalResource {

    private static final String NONE = "none";

    private final Commands commands;
    private final CurrentCaller caller;
    private final RemovalDesk desk;

    RemovalResource(Commands commands, CurrentCaller caller, RemovalDesk desk) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
    }

    /** Whatever else a client sends of the customer is not looked at. */
    public record CustomerPatch(String relationshipToPartner) {

        boolean toNone() {
            return relationshipToPartner != null && relationshipToPartner.trim().equalsIgnoreCase(NONE);
        }
    }

    /** What is left to be said of a customer that is none of the caller's any more; all else is absent. */
    public record FormerCustomerView(String relationshipToPartner, Attributes attributes) implements Resource {

        static FormerCustomerView of(UUID customer) {
            return new FormerCustomerView(NONE, Attributes.of("Customer"));
        }
    }

    @PATCH
    @Path("/{customer}")
    @Access("remove_partner_customer_relationship")
    @Operation(summary = "Removes the reseller relationship with a customer")
    @APIResponseSchema(value = FormerCustomerView.class, responseCode = "200")
    public Response remove(@PathParam("customer") String customer, @NotNull @Valid CustomerPatch body) {
        return commands.with(body).ok(() -> desk.remove(caller.get(), Ids.lenient(customer), body.toNone()), FormerCustomerView::of);
    }
}
