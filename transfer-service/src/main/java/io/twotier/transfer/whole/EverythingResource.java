package io.twotier.transfer.whole;

import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.command.CurrentRequest;
import io.twotier.transfer.api.TransferView;
import io.twotier.transfer.preview.Previews;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The source moves everything a customer has by one call. */
@Path("/v1/customers/{customer}/transfers/everything")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Transfers")
public class EverythingResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final CurrentRequest request;
    private final EverythingDesk desk;
    private final Previews previews;

    EverythingResource(Commands commands, CurrentCaller caller, CurrentRequest request, EverythingDesk desk, Previews previews) {
        this.commands = commands;
        this.caller = caller;
        this.request = request;
        this.desk = desk;
        this.previews = previews;
    }

    @POST
    @Access(value = "transfer_everything", denied = 900150)
    @Operation(summary = "Creates the transfer of everything a customer has that can move")
    @APIResponseSchema(value = EverythingView.class, responseCode = "201")
    public Response create(@PathParam("customer") String customer, @NotNull @Valid EverythingRequest wanted) {
        return commands.with(wanted).created(() -> desk.create(caller.get(), Ids.lenient(customer), wanted), this::view);
    }

    private EverythingView view(EverythingDesk.Leaving leaving) {
        return new EverythingView(TransferView.of(leaving.transfer(), caller.get().tenant()), leaving.stays(),
                request.details().validateOnly() ? previews.of(leaving.transfer(), caller.get().tenant()) : null);
    }
}
