package io.twotier.transfer.api;

import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.command.CurrentRequest;
import io.twotier.transfer.Outcomes;
import io.twotier.transfer.Standings;
import io.twotier.transfer.Transfer;
import io.twotier.transfer.TransferDesk;
import io.twotier.transfer.Transfers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** R161: create, withdraw, accept, reject, list and get. */
@Path("/v1/customers/{customer}/transfers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TransferResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final CurrentRequest request;
    private final TransferDesk desk;
    private final Standings standings;
    private final Transfers transfers;
    private final Outcomes outcomes;

    TransferResource(Commands commands, CurrentCaller caller, CurrentRequest request, TransferDesk desk, Standings standings,
                     Transfers transfers, Outcomes outcomes) {
        this.commands = commands;
        this.caller = caller;
        this.request = request;
        this.desk = desk;
        this.standings = standings;
        this.transfers = transfers;
        this.outcomes = outcomes;
    }

    @POST
    @Access(value = "create_transfer", denied = 900150)
    public Response create(@PathParam("customer") String customer, @NotNull @Valid TransferRequest wanted) {
        wanted.demandDirectToIndirect();
        return commands.with(wanted).created(() -> desk.create(caller.get(), Ids.lenient(customer), wanted), this::view);
    }

    @GET
    @Access(value = "get_transfers", denied = 900150)
    public List<TransferView> list(@PathParam("customer") String customer) {
        UUID id = Ids.lenient(customer);
        UUID partner = caller.get().tenant();
        return commands.read(() -> standings.related(id, partner), () -> transfers.allSeenBy(partner, id).stream().map(this::view).toList());
    }

    @GET
    @Path("{transfer}")
    @Access(value = "get_transfer", denied = 900150)
    public TransferView get(@PathParam("customer") String customer, @PathParam("transfer") String transfer) {
        return commands.read(() -> view(desk.find(caller.get(), Ids.lenient(customer), Ids.lenient(transfer))));
    }

    @DELETE
    @Path("{transfer}")
    @Access(value = "withdraw_transfer", denied = 900150)
    public Response withdraw(@PathParam("customer") String customer, @PathParam("transfer") String transfer) {
        return commands.with(null).noContent(() -> desk.withdraw(caller.get(), Ids.lenient(customer), Ids.lenient(transfer)));
    }

    @PATCH
    @Path("{transfer}")
    @Access(value = "reject_transfer", denied = 900150)
    public Response change(@PathParam("customer") String customer, @PathParam("transfer") String transfer, @NotNull @Valid TransferChange change) {
        change.demandReject();
        return commands.with(change).ok(() -> desk.reject(caller.get(), Ids.lenient(customer), Ids.lenient(transfer)), this::view);
    }

    /**
     * Committed first, with its events; only then the answer waits for the outcome, and tells what is so at that moment. So does the
     * answer to a repeated request.
     */
    @POST
    @Path("{transfer}/accept")
    @Consumes(MediaType.WILDCARD)
    @Access(value = "accept_transfer", denied = 900150)
    public Response accept(@PathParam("customer") String customer, @PathParam("transfer") String transfer, @HeaderParam("Prefer") String prefer) {
        UUID customerId = Ids.lenient(customer);
        UUID id = Ids.lenient(transfer);
        boolean waits = prefer == null || !prefer.toLowerCase().contains("respond-async");
        Response accepted = commands.with(null).answer(waits ? 200 : 202, () -> desk.accept(caller.get(), customerId, id), SubmitResultView::of);
        if (request.details().validateOnly()) {
            return accepted;
        }
        if (waits) {
            outcomes.await(id);
        }
        Transfer now = commands.read(() -> desk.find(caller.get(), customerId, id));
        return Response.status(waits ? 200 : 202).entity(SubmitResultView.of(now)).build();
    }

    private TransferView view(Transfer transfer) {
        return TransferView.of(transfer, caller.get().tenant());
    }
}
