package io.twotier.platform.feed.webhook.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.feed.webhook.SigningStyle;
import io.twotier.platform.feed.webhook.WebhookDesk;
import io.twotier.platform.feed.webhook.WebhookEndpoint;
import io.twotier.platform.feed.webhook.WebhookSettings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
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

/** The one webhook registration that a tenant can have, as old clients know it. */
@Path("/webhooks/v1/registration")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
public class RegistrationResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final WebhookDesk desk;
    private final WebhookSettings settings;

    RegistrationResource(Commands commands, CurrentCaller caller, WebhookDesk desk, WebhookSettings settings) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
        this.settings = settings;
    }

    /** @param signatureTokenToMsSignatureHeader signs in the header x-ms-signature, not in Authorization */
    @Schema(name = "WebhookRegistrationRequest")
    public record RegistrationRequest(@JsonProperty("WebhookUrl") @NotBlank @Schema(examples = "https://hooks.nordlys.example/pc") String webhookUrl,
                                      @JsonProperty("WebhookEvents") @NotEmpty List<@NotBlank String> webhookEvents,
                                      @JsonProperty("SignatureTokenToMsSignatureHeader") boolean signatureTokenToMsSignatureHeader) {

        WebhookDesk.Wanted look(WebhookDesk desk) {
            return desk.look(webhookUrl, webhookEvents, signatureTokenToMsSignatureHeader ? SigningStyle.MS_SIGNATURE : SigningStyle.AUTHORIZATION);
        }
    }

    @Schema(name = "WebhookRegistration")
    public record RegistrationView(@JsonProperty("SubscriberId") UUID subscriberId, @JsonProperty("WebhookUrl") String webhookUrl,
                                   @JsonProperty("WebhookEvents") List<String> webhookEvents) {

        static RegistrationView of(WebhookEndpoint registration) {
            return new RegistrationView(registration.id(), registration.url(), registration.events());
        }
    }

    @GET
    @Path("/events")
    @Operation(operationId = "listWebhookEvents", summary = "The names of the events that webhooks tell of")
    @Access("list_webhook_events")
    public List<String> events() {
        return settings.events();
    }

    @POST
    @Operation(operationId = "registerWebhook", summary = "Register where to be told of which events")
    @APIResponse(responseCode = "200", description = "Registered", content = @Content(schema = @Schema(implementation = RegistrationView.class)))
    @APIResponse(responseCode = "400", description = "975516 webhooks cannot go there, 975517 there is no such event")
    @APIResponse(responseCode = "409", description = "975515 there is a registration already")
    @Access("register_webhook")
    public Response register(@NotNull @Valid RegistrationRequest wanted) {
        WebhookDesk.Wanted looked = wanted.look(desk);
        return commands.with(wanted).ok(() -> desk.register(caller.get().tenant(), looked), RegistrationView::of);
    }

    @GET
    @Operation(operationId = "getWebhookRegistration", summary = "The registration of the caller's tenant")
    @APIResponse(responseCode = "200", description = "The registration", content = @Content(schema = @Schema(implementation = RegistrationView.class)))
    @APIResponse(responseCode = "404", description = "975514 there is none")
    @Access("get_webhook")
    public RegistrationView read() {
        return commands.read(() -> RegistrationView.of(desk.registration(caller.get().tenant())));
    }

    @PUT
    @Operation(operationId = "replaceWebhookRegistration", summary = "Replace the registration")
    @APIResponse(responseCode = "200", description = "Replaced", content = @Content(schema = @Schema(implementation = RegistrationView.class)))
    @APIResponse(responseCode = "400", description = "975516 webhooks cannot go there, 975517 there is no such event")
    @APIResponse(responseCode = "404", description = "975514 there is none")
    @Access("update_webhook")
    public Response replace(@NotNull @Valid RegistrationRequest wanted) {
        WebhookDesk.Wanted looked = wanted.look(desk);
        return commands.with(wanted).ok(() -> desk.replaceRegistration(caller.get().tenant(), looked), RegistrationView::of);
    }
}
