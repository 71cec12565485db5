package io.twotier.subscription.api;

import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.wire.Collection;
import io.twotier.subscription.SubscriptionDesk;
import io.twotier.subscription.SubscriptionPatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Subscriptions of a customer. */
@Path("/v1/customers/{customer}/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SubscriptionResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final SubscriptionDesk desk;

    SubscriptionResource(Commands commands, CurrentCaller caller, SubscriptionDesk desk) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
    }

    @GET
    @Access("list_subscriptions")
    public Collection<SubscriptionView> list(@PathParam("customer") String customer, @QueryParam("order_id") String order,
                                             @QueryParam("mpn_id") String mpnId) {
        UUID id = Ids.lenient(customer);
        return commands.read(() -> Collection.of(desk.list(caller.get(), id, blank(order) ? null : Ids.lenient(order), blank(mpnId) ? null : mpnId.trim())
                .stream().map(SubscriptionView::of).toList(), self(id)));
    }

    @GET
    @Path("/{subscription}")
    @Access("get_subscription")
    public SubscriptionView get(@PathParam("customer") String customer, @PathParam("subscription") String subscription) {
        return commands.read(() -> SubscriptionView.of(desk.find(caller.get(), Ids.lenient(customer), Ids.lenient(subscription))));
    }

    @GET
    @Path("/{subscription}/addons")
    @Access("list_subscription_addons")
    public Collection<SubscriptionView> addOns(@PathParam("customer") String customer, @PathParam("subscription") String subscription) {
        UUID id = Ids.lenient(customer);
        UUID base = Ids.lenient(subscription);
        return commands.read(() -> Collection.of(desk.addOns(caller.get(), id, base).stream().map(SubscriptionView::of).toList(),
                self(id) + "/" + base + "/addons"));
    }

    @PATCH
    @Path("/{subscription}")
    @Access("update_subscription")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    public Response update(@PathParam("customer") String customer, @PathParam("subscription") String subscription,
                           @NotNull @Valid SubscriptionPatch patch) {
        return commands.with(patch).ok(() -> desk.update(caller.get(), Ids.lenient(customer), Ids.lenient(subscription), patch), SubscriptionView::of);
    }

    private static String self(UUID customer) {
        return "/customers/" + customer + "/subscriptions";
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
