package io.twotier.subscription.api;

import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.page.PageParameters;
import io.twotier.platform.page.PageQuery;
import io.twotier.platform.wire.Collection;
import io.twotier.platform.wire.Query;
import io.twotier.subscription.SubscriptionDesk;
import io.twotier.subscription.SubscriptionPatch;
import io.twotier.subscription.Wanted;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Subscriptions of a customer. */
@Path("/v1/customers/{customer}/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Subscriptions", description = "What customers have")
public class SubscriptionResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final SubscriptionDesk desk;
    private final SubscriptionViews views;

    SubscriptionResource(Commands commands, CurrentCaller caller, SubscriptionDesk desk, SubscriptionViews views) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
        this.views = views;
    }

    @GET
    @Access("list_subscriptions")
    @Parameter(name = "order_id", in = ParameterIn.QUERY, description = "Only those of this order", schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "mpn_id", in = ParameterIn.QUERY, description = "Only those with this reseller on record", schema = @Schema(type = SchemaType.STRING))
    @Operation(summary = "Lists the subscriptions of a customer")
    public Collection<SubscriptionView> list(@PathParam("customer") String customer, @BeanParam PageParameters page, @Context UriInfo uri) {
        UUID id = Ids.lenient(customer);
        PageQuery asked = page.query();
        String order = Query.parameter(uri, "order_id");
        String mpnId = Query.parameter(uri, "mpn_id");
        Wanted wanted = new Wanted(order == null ? null : Ids.lenient(order), mpnId, null);
        String list = self(id) + (order == null ? "" : "?order_id=" + wanted.order()) + (mpnId == null ? "" : (order == null ? "?" : "&") + "mpn_id=" + encoded(mpnId));
        return commands.read(() -> asked.answer(list, desk.list(caller.get(), id, wanted, asked), views::of));
    }

    @GET
    @Path("/{subscription}")
    @Access("get_subscription")
    @Operation(summary = "Reads a subscription")
    public SubscriptionView get(@PathParam("customer") String customer, @PathParam("subscription") String subscription) {
        return commands.read(() -> views.of(desk.find(caller.get(), Ids.lenient(customer), Ids.lenient(subscription))));
    }

    @GET
    @Path("/{subscription}/addons")
    @Access("list_subscription_addons")
    @Operation(summary = "Lists the add-ons of a subscription")
    public Collection<SubscriptionView> addOns(@PathParam("customer") String customer, @PathParam("subscription") String subscription) {
        UUID id = Ids.lenient(customer);
        UUID base = Ids.lenient(subscription);
        return commands.read(() -> Collection.of(desk.addOns(caller.get(), id, base).stream().map(views::of).toList(), self(id) + "/" + base + "/addons"));
    }

    @PATCH
    @Path("/{subscription}")
    @Access("update_subscription")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    @Operation(summary = "Changes a subscription: count, name, status, partner of record")
    public Response update(@PathParam("customer") String customer, @PathParam("subscription") String subscription,
                           @NotNull @Valid SubscriptionPatch patch) {
        return commands.with(patch).ok(() -> desk.update(caller.get(), Ids.lenient(customer), Ids.lenient(subscription), patch), views::of);
    }

    private static String self(UUID customer) {
        return "/customers/" + customer + "/subscriptions";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
