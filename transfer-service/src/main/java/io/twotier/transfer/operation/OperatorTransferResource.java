package io.twotier.transfer.operation;

import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.command.Commands;
import io.twotier.platform.page.PageParameters;
import io.twotier.platform.page.PageQuery;
import io.twotier.platform.page.Pages;
import io.twotier.platform.wire.Collection;
import io.twotier.transfer.Transfer;
import io.twotier.transfer.TransferStatus;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The operator looks after transfers. */
@Path("/v1/operator/transfers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Tag(name = "Operator")
public class OperatorTransferResource {

    private final Commands commands;
    private final OperationDesk desk;
    private final Pages pages;

    OperatorTransferResource(Commands commands, OperationDesk desk, Pages pages) {
        this.commands = commands;
        this.desk = desk;
        this.pages = pages;
    }

    /** Oldest first. */
    @GET
    @Access("list_all_transfers")
    @Operation(summary = "Lists everybody's transfers, the oldest first")
    public Collection<OperatedTransferView> list(
            @QueryParam("status") @DefaultValue("in_progress") @Parameter(description = "Those in progress unless told otherwise") String status,
            @QueryParam("stuck") @Parameter(description = "Of those in progress only the ones that had to be asked for again, or should have been") boolean stuck,
            @BeanParam PageParameters page) {
        TransferStatus wanted = Stream.of(TransferStatus.values()).filter(one -> one.name().equalsIgnoreCase(status.trim())).findFirst()
                .orElseThrow(() -> OperationRejection.UNKNOWN_STATUS.refuse(status));
        boolean late = stuck && wanted == TransferStatus.IN_PROGRESS;
        String self = "/operator/transfers?status=" + wanted.name().toLowerCase(Locale.ROOT) + (late ? "&stuck=true" : "");
        PageQuery asked = page.query();
        return commands.read(() -> asked.answer(self, pages.ascending("all transfers " + wanted + " " + late, asked, Transfer::id,
                (after, most) -> late ? desk.stuck(after, most) : desk.in(wanted, after, most)), this::view));
    }

    @GET
    @Path("/{transfer}")
    @Access("read_any_transfer")
    @Operation(summary = "Reads any transfer, with how often each group was asked for")
    public OperatedTransferView read(@PathParam("transfer") String transfer) {
        return commands.read(() -> view(desk.find(Ids.lenient(transfer))));
    }

    /** Asks again at once for the groups that have not reported. */
    @POST
    @Path("/{transfer}/retry")
    @Access("retry_transfer")
    @Operation(summary = "Asks again at once for the groups of a transfer that have not reported")
    @APIResponseSchema(value = OperatedTransferView.class, responseCode = "200")
    public Response retry(@PathParam("transfer") String transfer) {
        return commands.with(null).ok(() -> desk.retry(Ids.lenient(transfer)), this::view);
    }

    /** Ends the wait: groups that have not reported fail, unless they are reported as moved after all. */
    @POST
    @Path("/{transfer}/giveup")
    @Access("give_up_transfer")
    @Operation(summary = "Ends the wait for the groups of a transfer that have not reported")
    @APIResponseSchema(value = OperatedTransferView.class, responseCode = "200")
    public Response giveUp(@PathParam("transfer") String transfer) {
        return commands.with(null).ok(() -> desk.giveUp(Ids.lenient(transfer)), this::view);
    }

    private OperatedTransferView view(Transfer transfer) {
        return OperatedTransferView.of(transfer, desk.patienceEnds(transfer));
    }
}
