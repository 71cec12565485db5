package io.twotier.transfer.api;

import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.command.CurrentRequest;
import io.twotier.platform.page.Page;
import io.twotier.platform.page.Pages;
import io.twotier.transfer.Outcomes;
import io.twotier.transfer.Standings;
import io.twotier.transfer.Transfer;
import io.twotier.transfer.TransferDesk;
import io.twotier.transfer.TransferFilter;
import io.twotier.transfer.TransferStatus;
import io.twotier.transfer.Transfers;
import io.twotier.transfer.preview.Previews;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

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
    private final Previews previews;
    private final Pages pages;

    TransferResource(Commands commands, CurrentCaller caller, CurrentRequest request, TransferDesk desk, Standings standings,
                     Transfers transfers, Outcomes outcomes, Previews previews, Pages pages) {
        this.commands = commands;
        this.caller = caller;
        this.request = request;
        this.desk = desk;
        this.standings = standings;
        this.transfers = transfers;
        this.outcomes = outcomes;
        this.previews = previews;
        this.pages = pages;
    }

    @POST
    @Access(value = "create_transfer", denied = 900150)
    public Response create(@PathParam("customer") String customer, @NotNull @Valid TransferRequest wanted) {
        wanted.demandDirectToIndirect();
        return commands.with(wanted).created(() -> desk.create(caller.get(), Ids.lenient(customer), wanted), this::created);
    }

    /** R164: newest first; when there are more, the header MS-ContinuationToken goes on with them. */
    @GET
    @Access(value = "get_transfers", denied = 900150)
    public RestResponse<List<TransferView>> list(@PathParam("customer") String customer, @BeanParam ListParameters parameters) {
        UUID id = Ids.lenient(customer);
        UUID partner = caller.get().tenant();
        TransferFilter filter = parameters.filter();
        Page<TransferView> page = commands.read(() -> standings.related(id, partner),
                () -> pages.descending("transfers|" + partner + "|" + id + "|" + filter.key(), parameters.page(), Transfer::id,
                        (before, most) -> transfers.seenBy(partner, id, filter, before, most)).map(this::view));
        RestResponse.ResponseBuilder<List<TransferView>> answer = RestResponse.ResponseBuilder.ok(page.rows());
        return (page.continuation() == null ? answer : answer.header("MS-ContinuationToken", page.continuation())).build();
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
    public Response accept(@PathParam("customer") String customer, @PathParam("transfer") String transfer, @Context HttpHeaders headers) {
        UUID customerId = Ids.lenient(customer);
        UUID id = Ids.lenient(transfer);
        Preference preferred = Preference.of(headers);
        Response accepted = commands.with(null).answer(preferred.status(false), () -> desk.accept(caller.get(), customerId, id), this::accepted);
        if (request.details().validateOnly()) {
            return accepted;
        }
        if (preferred.waits()) {
            outcomes.await(id, preferred.patience());
        }
        Transfer now = commands.read(() -> desk.find(caller.get(), customerId, id));
        return Response.status(preferred.status(now.status() != TransferStatus.IN_PROGRESS)).entity(SubmitResultView.of(now))
                .header("Preference-Applied", preferred.applied()).build();
    }

    private Object accepted(Transfer transfer) {
        SubmitResultView result = SubmitResultView.of(transfer);
        return request.details().validateOnly() ? new TriedAcceptance(result, previews.of(transfer, caller.get().tenant())) : result;
    }

    private Object created(Transfer transfer) {
        TransferView view = view(transfer);
        return request.details().validateOnly() ? new TriedTransfer(view, previews.of(transfer, caller.get().tenant())) : view;
    }

    private TransferView view(Transfer transfer) {
        return TransferView.of(transfer, caller.get().tenant());
    }
}
