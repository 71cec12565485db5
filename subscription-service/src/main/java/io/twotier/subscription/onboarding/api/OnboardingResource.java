package io.twotier.subscription.onboarding.api;

import io.twotier.platform.caller.Access;
import io.twotier.platform.command.CurrentRequest;
import io.twotier.subscription.onboarding.Asker;
import io.twotier.subscription.onboarding.OnboardingRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A new customer with its first order. */
@Path("/v1/customers/onboarding")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
public class OnboardingResource {

    private final OnboardingAnswers answers;
    private final CurrentRequest request;

    OnboardingResource(OnboardingAnswers answers, CurrentRequest request) {
        this.answers = answers;
        this.request = request;
    }

    @POST
    @Access("onboard_customer")
    @APIResponse(responseCode = "201", description = "Everything that was asked for exists",
            content = @Content(schema = @Schema(implementation = OnboardingView.class)))
    @APIResponse(responseCode = "207", description = "The customer exists, and something behind it does not",
            content = @Content(schema = @Schema(implementation = OnboardingView.class)))
    @Operation(summary = "Creates a customer, confirms its agreement and places its first order by one call")
    public Response onboard(@NotNull @Valid OnboardingRequest asked, @Context HttpHeaders headers) {
        return answers.to(asked, Asker.of(headers, request.details()));
    }
}
