package io.twotier.agreement.customer.api;

import io.twotier.agreement.customer.CustomerAgreementReader;
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

/** Whether the customer accepted by itself. */
@Path("/v1/customers/{customer}/directSignedMicrosoftCustomerAgreementStatus")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements")
public class DirectSignStatusResource {

    private final CurrentCaller caller;
    private final Commands commands;
    private final CustomerAgreementReader reader;

    DirectSignStatusResource(CurrentCaller caller, Commands commands, CustomerAgreementReader reader) {
        this.caller = caller;
        this.commands = commands;
        this.reader = reader;
    }

    @GET
    @Access("read_direct_sign_status")
    @Operation(summary = "Tells whether the customer accepted the customer agreement by itself")
    public DirectSignStatusView status(@PathParam("customer") String customer) {
        return commands.read(() -> new DirectSignStatusView(reader.isSignedDirectly(caller.get(), Ids.lenient(customer))));
    }
}
