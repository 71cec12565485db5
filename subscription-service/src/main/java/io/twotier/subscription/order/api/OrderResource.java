package io.twotier.subscription.order.api;

import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.command.PlatformRejection;
import io.twotier.platform.page.PageParameters;
import io.twotier.platform.page.PageQuery;
import io.twotier.platform.wire.Collection;
import io.twotier.platform.wire.Query;
import io.twotier.subscription.catalogue.BillingCycle;
import io.twotier.subscription.order.OrderDesk;
import io.twotier.subscription.order.OrderPatch;
import io.twotier.subscription.order.OrderReader;
import io.twotier.subscription.order.OrderRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Orders of a customer. */
@Path("/v1/customers/{customer}/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Orders", description = "Carts, orders, and a customer's first order")
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
    @Operation(summary = "Places an order")
    public Response create(@PathParam("customer") String customer, @NotNull @Valid OrderRequest request) {
        return commands.with(request).created(() -> desk.place(caller.get(), Ids.lenient(customer), request), OrderView::of);
    }

    @PATCH
    @Path("/{order}")
    @Access("update_order")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderView.class)))
    @Operation(summary = "Buys an add-on by its order, or changes its counts")
    public Response update(@PathParam("customer") String customer, @PathParam("order") String order, @NotNull @Valid OrderPatch patch) {
        return commands.with(patch).ok(() -> desk.update(caller.get(), Ids.lenient(customer), Ids.lenient(order), patch), OrderView::of);
    }

    /** Old clients ask for prices, too; there are none. */
    @GET
    @Access("list_orders")
    @Parameter(name = "billingType", in = ParameterIn.QUERY, description = "only orders that are paid for in this billing cycle")
    @Operation(summary = "Lists the orders of a customer")
    public Collection<OrderView> list(@PathParam("customer") String customer, @Context UriInfo uri, @BeanParam PageParameters page) {
        UUID id = Ids.lenient(customer);
        PageQuery asked = page.query();
        BillingCycle cycle = cycle(Query.parameter(uri, "billingType"));
        String list = "/customers/" + id + "/orders" + (cycle == null ? "" : "?billingType=" + cycle.wire());
        return commands.read(() -> asked.answer(list, history.list(caller.get(), id, cycle, asked), OrderView::of));
    }

    @GET
    @Path("/{order}")
    @Access("get_order")
    @Operation(summary = "Reads an order")
    public OrderView get(@PathParam("customer") String customer, @PathParam("order") String order) {
        return commands.read(() -> OrderView.of(history.find(caller.get(), Ids.lenient(customer), Ids.lenient(order))));
    }

    @GET
    @Path("/{order}/provisioningstatus")
    @Access("get_order_provisioning")
    @Operation(summary = "Tells how far what was ordered is made available")
    public Collection<ProvisioningView> provisioning(@PathParam("customer") String customer, @PathParam("order") String order) {
        UUID id = Ids.lenient(order);
        return commands.read(() -> Collection.of(ProvisioningView.of(history.find(caller.get(), Ids.lenient(customer), id)),
                "/customers/" + Ids.lenient(customer) + "/orders/" + id + "/provisioningstatus"));
    }

    private static BillingCycle cycle(String name) {
        return name == null ? null : BillingCycle.named(name).orElseThrow(() -> PlatformRejection.INVALID.refuse("billingType is one of the billing cycles"));
    }
}
