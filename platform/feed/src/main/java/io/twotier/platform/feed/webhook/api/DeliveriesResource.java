package io.twotier.platform.feed.webhook.api;

import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.command.Refused;
import io.twotier.platform.feed.webhook.WebhookEndpoints;
import io.twotier.platform.feed.webhook.WebhookRejection;
import io.twotier.platform.feed.webhook.api.EndpointViews.DeliveryView;
import io.twotier.platform.feed.webhook.delivery.Delivery;
import io.twotier.platform.feed.webhook.delivery.DeliveryDesk;
import io.twotier.platform.feed.webhook.delivery.DeliveryLog;
import io.twotier.platform.feed.webhook.delivery.DeliveryState;
import io.twotier.platform.page.PageParameters;
import io.twotier.platform.page.PageQuery;
import io.twotier.platform.page.Pages;
import io.twotier.platform.wire.Collection;
import io.twotier.platform.wire.Query;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The delivery log of an endpoint, the registration's included. */
@Path("/v1/webhooks/endpoints/{endpoint}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Tag(name = "Webhooks")
public class DeliveriesResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final WebhookEndpoints endpoints;
    private final DeliveryLog log;
    private final DeliveryDesk desk;
    private final Pages pages;

    DeliveriesResource(Commands commands, CurrentCaller caller, WebhookEndpoints endpoints, DeliveryLog log, DeliveryDesk desk, Pages pages) {
        this.commands = commands;
        this.caller = caller;
        this.endpoints = endpoints;
        this.log = log;
        this.desk = desk;
        this.pages = pages;
    }

    @GET
    @Operation(operationId = "listWebhookDeliveries", summary = "What was and is delivered, newest first", description = "Kept for thirty days.")
    @Parameter(name = "state", in = ParameterIn.QUERY, description = "waiting, delivered or parked; all unless said", schema = @Schema(type = SchemaType.STRING))
    @Access("list_webhook_deliveries")
    public Collection<DeliveryView> list(@PathParam("endpoint") String endpoint, @Context UriInfo uri, @BeanParam PageParameters page) {
        PageQuery asked = page.query();
        DeliveryState state = state(Query.parameter(uri, "state"));
        return commands.read(() -> {
            UUID id = endpoints.of(caller.get().tenant(), Ids.lenient(endpoint)).id();
            String list = "/webhooks/endpoints/" + id + "/deliveries" + (state == null ? "" : "?state=" + state.name().toLowerCase(Locale.ROOT));
            return asked.answer(list, pages.descending(list, asked, Delivery::id, (position, most) -> log.newest(id, state, position, most)), DeliveryView::of);
        });
    }

    @GET
    @Path("/{delivery}")
    @Operation(operationId = "getWebhookDelivery", summary = "One delivery with all its attempts")
    @APIResponse(responseCode = "200", description = "The delivery", content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    @APIResponse(responseCode = "404", description = "975523 no such delivery, 975520 no such endpoint")
    @Access("get_webhook_delivery")
    public DeliveryView read(@PathParam("endpoint") String endpoint, @PathParam("delivery") String delivery) {
        return commands.read(() -> {
            Delivery found = desk.find(caller.get().tenant(), Ids.lenient(endpoint), Ids.lenient(delivery));
            return DeliveryView.of(found, log.attempts(found.position()));
        });
    }

    @POST
    @Path("/{delivery}/replay")
    @Operation(operationId = "replayWebhookDelivery", summary = "Deliver it once more", description = "The same message under the same id, in a delivery of its own.")
    @APIResponse(responseCode = "202", description = "The new delivery", content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    @APIResponse(responseCode = "404", description = "975523 no such delivery, 975520 no such endpoint")
    @APIResponse(responseCode = "409", description = "975524 it is still under way")
    @Access("replay_webhook_delivery")
    public Response replay(@PathParam("endpoint") String endpoint, @PathParam("delivery") String delivery) {
        return commands.with(null).answer(202, () -> desk.again(caller.get().tenant(), Ids.lenient(endpoint), Ids.lenient(delivery)), DeliveryView::of);
    }

    /** @throws Refused 400 */
    private static DeliveryState state(String text) {
        return text == null ? null : Arrays.stream(DeliveryState.values()).filter(one -> one.name().equalsIgnoreCase(text)).findFirst().orElseThrow(() ->
                WebhookRejection.BAD_STATE.refuse(Arrays.stream(DeliveryState.values()).map(one -> one.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "))));
    }
}
