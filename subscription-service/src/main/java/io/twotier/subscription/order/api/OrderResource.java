package io.twotier.subscription.order.api;

import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.wire.Collection;
import io.twotier.subscription.order.OrderDesk;
import io.twotier.subscription.order.OrderReader;
import io.twotier.subscription.order.OrderRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Orders of a customer. */
@Path("/v1/customers/{customer}/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrderResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final OrderDesk desk;
    private final OrderReader history;

    OrderResource(Commands commands, CurrentCaller caller, OrderDesk desk, OrderReader history) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
        this.history = history;
    }

    @POST
    @Access("create_order")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response create(@PathParam("customer") String customer, @NotNull @Valid OrderRequest request) {
        return commands.with(request).created(() -> desk.place(caller.get(), Ids.lenient(customer), request), OrderView::of);
    }

    @PATCH
    @Path("/{order}")
    @Access("update_order")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response update(@PathParam("customer") String customer, @PathParam("order") String order, @NotNull @Valid OrderRequest request) {
        return commands.with(request).ok(() -> desk.extend(caller.get(), Ids.lenient(customer), Ids.lenient(order), request), OrderView::of);
    }

    @GET
    @Access("list_orders")
    public Collection<OrderView> list(@PathParam("customer") String customer) {
        UUID id = Ids.lenient(customer);
        return commands.read(() -> Collection.of(history.list(caller.get(), id).stream().map(OrderView::of).toList(), "/customers/" + id + "/orders"));
    }

    @GET
    @Path("/{order}")
    @Access("get_order")
    public OrderView get(@PathParam("customer") String customer, @PathParam("order") String order) {
        return commands.read(() -> OrderView.of(history.find(caller.get(), Ids.lenient(customer), Ids.lenient(order))));
    }
}
