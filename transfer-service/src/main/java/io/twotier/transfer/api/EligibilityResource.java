package io.twotier.transfer.api;

import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.wire.Query;
import io.twotier.transfer.TransferDesk;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;

/** What of a customer could be transferred. */
@Path("/v1/customers/{customer}/transferseligibility")
@Produces(MediaType.APPLICATION_JSON)
public class EligibilityResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final TransferDesk desk;

    EligibilityResource(Commands commands, CurrentCaller caller, TransferDesk desk) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
    }

    @GET
    @Access(value = "get_transfer_eligibility", denied = 900150)
    public List<EligibilityView> eligibility(@PathParam("customer") String customer, @Context UriInfo uri) {
        TransferType.demandDirectToIndirect(Query.parameter(uri, "transferType"));
        String named = Query.parameter(uri, "targetPartnerTenantId");
        UUID target = named == null ? null : Ids.lenient(named);
        return commands.read(() -> desk.eligibilities(caller.get(), Ids.lenient(customer), target).stream().map(EligibilityView::of).toList());
    }
}
