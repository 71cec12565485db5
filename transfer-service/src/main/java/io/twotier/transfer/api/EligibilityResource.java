package io.twotier.transfer.api;

import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.wire.Query;
import io.twotier.transfer.TransferDesk;
import io.twotier.transfer.partnertopartner.PartnerToPartnerDesk;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What of a customer could be transferred. */
@Path("/v1/customers/{customer}/transferseligibility")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Transfers")
public class EligibilityResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final TransferDesk desk;
    private final PartnerToPartnerDesk partnerDesk;

    EligibilityResource(Commands commands, CurrentCaller caller, TransferDesk desk, PartnerToPartnerDesk partnerDesk) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
        this.partnerDesk = partnerDesk;
    }

    /** Of the form to a provider, or with a transferType from partner to partner (newcommerce, modernazure, 5 or 3) of that one. */
    @GET
    @Access(value = "get_transfer_eligibility", denied = 900150)
    @Operation(summary = "Lists which subscriptions of a customer could be transferred, and what stands in the way")
    public List<EligibilityView> eligibility(@PathParam("customer") String customer, @Context UriInfo uri) {
        String type = Query.parameter(uri, "transferType");
        boolean fromPartnerToPartner = TransferType.named(type).isPresent();
        if (!fromPartnerToPartner) {
            TransferType.demandDirectToIndirect(type);
        }
        String named = Query.parameter(uri, "targetPartnerTenantId");
        UUID target = named == null ? null : Ids.lenient(named);
        return commands.read(() -> (fromPartnerToPartner ? partnerDesk.eligibilities(caller.get(), Ids.lenient(customer), target)
                : desk.eligibilities(caller.get(), Ids.lenient(customer), target)).stream().map(EligibilityView::of).toList());
    }
}
