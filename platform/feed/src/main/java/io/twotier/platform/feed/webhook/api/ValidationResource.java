package io.twotier.platform.feed.webhook.api;

import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.feed.webhook.delivery.Attempt;
import io.twotier.platform.feed.webhook.delivery.DeliveryDesk;
import io.twotier.platform.feed.webhook.delivery.DeliveryState;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tests of the registration. */
@Path("/webhooks/v1/registration/validationEvents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Tag(name = "Webhooks")
public class ValidationResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final DeliveryDesk desk;

    ValidationResource(Commands commands, CurrentCaller caller, DeliveryDesk desk) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
    }

    @Schema(name = "WebhookTest")
    public record TestView(UUID correlationId) {
    }

    /** @param status inProgress, completed or failed */
    @Schema(name = "WebhookTestResult")
    public record TestResultView(UUID correlationId, UUID partnerId, String status, String callbackUrl, List<Result> results) {

        static TestResultView of(UUID tenant, DeliveryDesk.Tested tested) {
            DeliveryState state = tested.delivery().state();
            String status = state == DeliveryState.WAITING ? "inProgress" : state == DeliveryState.DELIVERED ? "completed" : "failed";
            return new TestResultView(tested.delivery().message(), tenant, status, tested.registration().url(), tested.attempts().stream().map(Result::of).toList());
        }
    }

    /** @param responseCode name of the HTTP status, as old clients read it; empty when there was no answer @param systemError whether there was none */
    @Schema(name = "WebhookTestAttempt")
    public record Result(String responseCode, String responseMessage, boolean systemError, Instant dateTimeUtc) {

        static Result of(Attempt attempt) {
            Response.Status known = attempt.status() == null ? null : Response.Status.fromStatusCode(attempt.status());
            String code = attempt.status() == null ? "" : known == null ? attempt.status().toString() : known.getReasonPhrase().replaceAll("[^A-Za-z]", "");
            return new Result(code, attempt.error() == null ? "" : attempt.error(), attempt.status() == null, attempt.at());
        }
    }

    @POST
    @Operation(operationId = "testWebhookRegistration", summary = "Send the event test-created to the registration", description = "At most twice a minute; replays of one request id count once.")
    @APIResponse(responseCode = "200", description = "It is on its way", content = @Content(schema = @Schema(implementation = TestView.class)))
    @APIResponse(responseCode = "404", description = "975514 there is no registration")
    @APIResponse(responseCode = "429", description = "975518 twice a minute is enough; Retry-After says when")
    @Access("test_webhook")
    public Response test() {
        return commands.with(null).ok(() -> desk.test(caller.get().tenant()), TestView::new);
    }

    @GET
    @Path("/{correlationId}")
    @Operation(operationId = "getWebhookTest", summary = "What came of a test", description = "Kept for seven days.")
    @APIResponse(responseCode = "200", description = "So far", content = @Content(schema = @Schema(implementation = TestResultView.class)))
    @APIResponse(responseCode = "404", description = "975519 no such test, 975514 no registration")
    @Access("get_webhook_test")
    public TestResultView read(@PathParam("correlationId") String correlationId) {
        UUID tenant = caller.get().tenant();
        return commands.read(() -> TestResultView.of(tenant, desk.tested(tenant, Ids.lenient(correlationId))));
    }
}
