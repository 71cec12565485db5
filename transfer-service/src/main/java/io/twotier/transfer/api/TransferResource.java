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
import io.twotier.transfer.partnertopartner.PartnerToPartnerDesk;
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
import java.util.function.Function;
import java.util.function.IntFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** R161: create, withdraw, accept, reject, list and get. */
@Path("/v1/customers/{customer}/transfers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Transfers", description = "Moving a customer's subscriptions from one partner to another")
public class TransferResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final CurrentRequest request;
    private final TransferDesk desk;
    private final PartnerToPartnerDesk partnerDesk;
    private final Standings standings;
    private final Transfers transfers;
    private final Outcomes outcomes;
    private final Previews previews;
    private final Pages pages;

    TransferResource(Commands commands, CurrentCaller caller, CurrentRequest request, TransferDesk desk, PartnerToPartnerDesk partnerDesk,
                     Standings standings, Transfers transfers, Outcomes outcomes, Previews previews, Pages pages) {
        this.commands = commands;
        this.caller = caller;
        this.request = request;
        this.desk = desk;
        this.partnerDesk = partnerDesk;
        this.standings = standings;
        this.transfers = transfers;
        this.outcomes = outcomes;
        this.previews = previews;
        this.pages = pages;
    }

    @POST
    @Access(value = "create_transfer", denied = 900150)
    @Operation(summary = "Creates a transfer: to the provider as its source, or from a partner as its target")
    @APIResponseSchema(value = TransferView.class, responseCode = "201")
    public Response create(@PathParam("customer") String customer, @NotNull @Valid Creation wanted) {
        if (wanted instanceof TransferRequest request) {
            request.demandDirectToIndirect();
        }
        return commands.with(wanted).created(() -> create(Ids.lenient(customer), wanted), this::told);
    }

    private Transfer create(UUID customer, Creation wanted) {
        return wanted instanceof PartnerTransferRequest request ? partnerDesk.create(caller.get(), customer, request)
                : desk.create(caller.get(), customer, (TransferRequest) wanted);
    }

    /** R164: newest first; when there are more, the header MS-ContinuationToken goes on with them. */
    @GET
    @Access(value = "get_transfers", denied = 900150)
    @Operation(summary = "Lists the transfers of a customer the caller is a party of, the newest first")
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
    @Operation(summary = "Reads a transfer")
    public TransferView get(@PathParam("customer") String customer, @PathParam("transfer") String transfer) {
        return commands.read(() -> view(desk.find(caller.get(), Ids.lenient(customer), Ids.lenient(transfer))));
    }

    @DELETE
    @Path("{transfer}")
    @Access(value = "withdraw_transfer", denied = 900150)
    @Operation(summary = "Withdraws a transfer that was not answered yet")
    @APIResponse(responseCode = "204", description = "The transfer is withdrawn")
    public Response withdraw(@PathParam("customer") String customer, @PathParam("transfer") String transfer) {
        return commands.with(null).noContent(() -> desk.withdraw(caller.get(), Ids.lenient(customer), Ids.lenient(transfer)));
    }

    /** Who accepts this way is answered as by {@link #accept}, with the transfer. */
    @PATCH
    @Path("{transfer}")
    @Access(value = "update_transfer", denied = 900150)
    @Operation(summary = "Rejects a transfer; accepts or cancels one from partner to partner")
    @APIResponse(responseCode = "200", description = "Done", content = @Content(schema = @Schema(implementation = TransferView.class)))
    @APIResponse(responseCode = "202", description = "Accepted; what becomes of it is where Operation-Location says", content = @Content(schema = @Schema(implementation = TransferView.class)))
    public Response change(@PathParam("customer") String customer, @PathParam("transfer") String transfer, @NotNull @Valid Change change,
                           @Context HttpHeaders headers) {
        UUID customerId = Ids.lenient(customer);
        UUID id = Ids.lenient(transfer);
        return switch (change.move()) {
            case ACCEPT -> outcome(Preference.of(headers), customerId, id, status -> commands.with(change).answer(status,
                    () -> partnerDesk.accept(caller.get(), customerId, id, (Acceptance) change), this::told), this::view);
            case WITHDRAW -> commands.with(change).ok(() -> partnerDesk.cancel(caller.get(), customerId, id), this::view);
            default -> commands.with(change).ok(() -> desk.reject(caller.get(), customerId, id), this::view);
        };
    }

    @POST
    @Path("{transfer}/accept")
    @Consumes(MediaType.WILDCARD)
    @Access(value = "accept_transfer", denied = 900150)
    @Operation(summary = "Accepts a transfer and waits for its outcome for a moment")
    @APIResponse(responseCode = "200", description = "The outcome, or how far it is", content = @Content(schema = @Schema(implementation = SubmitResultView.class)))
    @APIResponse(responseCode = "202", description = "Accepted; what becomes of it is where Operation-Location says", content = @Content(schema = @Schema(implementation = SubmitResultView.class)))
    public Response accept(@PathParam("customer") String customer, @PathParam("transfer") String transfer, @Context HttpHeaders headers) {
        UUID customerId = Ids.lenient(customer);
        UUID id = Ids.lenient(transfer);
        return outcome(Preference.of(headers), customerId, id,
                status -> commands.with(null).answer(status, () -> desk.accept(caller.get(), customerId, id), this::accepted), SubmitResultView::of);
    }

    /**
     * Committed first, with its events; only then the answer waits for the outcome, and tells what is so at that moment. So does the
     * answer to a repeated request.
     */
    private Response outcome(Preference preferred, UUID customer, UUID id, IntFunction<Response> acceptance, Function<Transfer, ?> view) {
        Response accepted = acceptance.apply(preferred.status(false));
        if (request.details().validateOnly()) {
            return accepted;
        }
        if (preferred.waits()) {
            outcomes.await(id, preferred.patience());
        }
        Transfer now = commands.read(() -> desk.find(caller.get(), customer, id));
        boolean running = now.status() == TransferStatus.IN_PROGRESS;
        return Response.status(preferred.status(!running)).entity(view.apply(now)).header("Preference-Applied", preferred.applied())
                .header("Operation-Location", running ? "/v1/operations/" + id : null).build();
    }

    private Object accepted(Transfer transfer) {
        SubmitResultView result = SubmitResultView.of(transfer);
        return request.details().validateOnly() ? new TriedAcceptance(result, previews.of(transfer, caller.get().tenant())) : result;
    }

    /** With what it would come to, where that is only tried. */
    private Object told(Transfer transfer) {
        TransferView view = view(transfer);
        return request.details().validateOnly() ? new TriedTransfer(view, previews.of(transfer, caller.get().tenant())) : view;
    }

    private TransferView view(Transfer transfer) {
        return TransferView.of(transfer, caller.get().tenant());
    }
}
