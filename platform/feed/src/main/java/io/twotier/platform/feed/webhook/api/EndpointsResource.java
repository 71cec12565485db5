package io.twotier.platform.feed.webhook.api;

import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.command.OnceOnly;
import io.twotier.platform.feed.webhook.EndpointSecrets;
import io.twotier.platform.feed.webhook.EndpointState;
import io.twotier.platform.feed.webhook.SigningStyle;
import io.twotier.platform.feed.webhook.WebhookDesk;
import io.twotier.platform.feed.webhook.WebhookEndpoint;
import io.twotier.platform.feed.webhook.WebhookEndpoints;
import io.twotier.platform.feed.webhook.api.EndpointViews.EndpointView;
import io.twotier.platform.wire.Collection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Webhook endpoints of our own kind: any number beside the registration, each told the events themselves. */
@Path("/v1/webhooks/endpoints")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks", description = "Being told of events as they happen")
public class EndpointsResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final WebhookDesk desk;
    private final WebhookEndpoints endpoints;
    private final EndpointSecrets secrets;

    EndpointsResource(Commands commands, CurrentCaller caller, WebhookDesk desk, WebhookEndpoints endpoints, EndpointSecrets secrets) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
        this.endpoints = endpoints;
        this.secrets = secrets;
    }

    /** @param eventTypes in full or their beginning with * behind it; none for all @param signing standard unless said */
    @Schema(name = "WebhookEndpointRequest")
    public record EndpointRequest(@NotBlank @Schema(examples = "https://hooks.nordlys.example/events") String url, List<@NotBlank String> eventTypes, SigningStyle signing) {

        WebhookDesk.Wanted look(WebhookDesk desk) {
            return desk.look(url, eventTypes, signing == null ? SigningStyle.STANDARD : signing);
        }
    }

    @GET
    @Operation(operationId = "listWebhookEndpoints", summary = "Where the caller's tenant is told of events, its registration included")
    @Access("list_webhook_endpoints")
    public Collection<EndpointView> list() {
        return commands.read(() -> Collection.of(endpoints.of(tenant()).stream().map(EndpointView::of).toList(), "/webhooks/endpoints"));
    }

    @POST
    @Operation(operationId = "createWebhookEndpoint", summary = "Be told of events at one more address", description = "The answer holds the secret to check deliveries with, once.")
    @APIResponse(responseCode = "201", description = "From now on it is told", content = @Content(schema = @Schema(implementation = EndpointView.class)))
    @APIResponse(responseCode = "400", description = "975516 webhooks cannot go there, 975512 no type of event")
    @APIResponse(responseCode = "409", description = "975521 there are as many as there may be")
    @Access("create_webhook_endpoint")
    public Response create(@NotNull @Valid EndpointRequest wanted) {
        WebhookDesk.Wanted looked = wanted.look(desk);
        return commands.with(wanted).created(() -> desk.create(tenant(), looked), this::withSecret);
    }

    @GET
    @Path("/{endpoint}")
    @Operation(operationId = "getWebhookEndpoint", summary = "One endpoint")
    @APIResponse(responseCode = "200", description = "The endpoint", content = @Content(schema = @Schema(implementation = EndpointView.class)))
    @APIResponse(responseCode = "404", description = "975520 there is no such endpoint")
    @Access("get_webhook_endpoint")
    public EndpointView read(@PathParam("endpoint") String endpoint) {
        return commands.read(() -> EndpointView.of(endpoints.of(tenant(), Ids.lenient(endpoint))));
    }

    @PUT
    @Path("/{endpoint}")
    @Operation(operationId = "replaceWebhookEndpoint", summary = "Change address, types of events or signing")
    @APIResponse(responseCode = "200", description = "Replaced", content = @Content(schema = @Schema(implementation = EndpointView.class)))
    @APIResponse(responseCode = "404", description = "975520 there is no such endpoint")
    @Access("update_webhook_endpoint")
    public Response replace(@PathParam("endpoint") String endpoint, @NotNull @Valid EndpointRequest wanted) {
        WebhookDesk.Wanted looked = wanted.look(desk);
        return commands.with(wanted).ok(() -> desk.replace(tenant(), Ids.lenient(endpoint), looked), EndpointView::of);
    }

    @DELETE
    @Path("/{endpoint}")
    @Operation(operationId = "deleteWebhookEndpoint", summary = "Be told no more", description = "What waits for it is forgotten, and so is its delivery log.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", description = "975520 there is no such endpoint")
    @Access("delete_webhook_endpoint")
    public Response delete(@PathParam("endpoint") String endpoint) {
        return commands.with(null).noContent(() -> desk.delete(tenant(), Ids.lenient(endpoint)));
    }

    @POST
    @Path("/{endpoint}/pause")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "pauseWebhookEndpoint", summary = "Keep for later what it would be told")
    @APIResponse(responseCode = "200", description = "Paused", content = @Content(schema = @Schema(implementation = EndpointView.class)))
    @APIResponse(responseCode = "409", description = "975522 it is paused already")
    @Access("pause_webhook_endpoint")
    public Response pause(@PathParam("endpoint") String endpoint) {
        return commands.with(null).ok(() -> desk.command(tenant(), Ids.lenient(endpoint), EndpointState.Command.PAUSE), EndpointView::of);
    }

    @POST
    @Path("/{endpoint}/resume")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "resumeWebhookEndpoint", summary = "Tell it what was kept, and all that comes")
    @APIResponse(responseCode = "200", description = "Resumed", content = @Content(schema = @Schema(implementation = EndpointView.class)))
    @APIResponse(responseCode = "409", description = "975522 it is not paused")
    @Access("resume_webhook_endpoint")
    public Response resume(@PathParam("endpoint") String endpoint) {
        return commands.with(null).ok(() -> desk.command(tenant(), Ids.lenient(endpoint), EndpointState.Command.RESUME), EndpointView::of);
    }

    @POST
    @Path("/{endpoint}/secret")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "renewWebhookSecret", summary = "Sign with another secret from now on", description = "The answer holds it, once. What is under way may still be signed with the former one.")
    @APIResponse(responseCode = "200", description = "The endpoint with its new secret", content = @Content(schema = @Schema(implementation = EndpointView.class)))
    @APIResponse(responseCode = "409", description = "975525 its deliveries are signed by our key")
    @Access("renew_webhook_secret")
    public Response renewSecret(@PathParam("endpoint") String endpoint) {
        return commands.with(null).ok(() -> desk.renewSecret(tenant(), Ids.lenient(endpoint)), this::withSecret);
    }

    private Object withSecret(WebhookEndpoint endpoint) {
        return endpoint.signing() != SigningStyle.STANDARD ? EndpointView.of(endpoint)
                : new OnceOnly(EndpointView.of(endpoint, secrets.of(endpoint.id(), endpoint.secretNumber())), EndpointView.of(endpoint));
    }

    private UUID tenant() {
        return caller.get().tenant();
    }
}
