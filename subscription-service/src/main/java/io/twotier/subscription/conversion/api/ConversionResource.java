package io.twotier.subscription.conversion.api;

import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.wire.Collection;
import io.twotier.subscription.conversion.ConversionDesk;
import io.twotier.subscription.conversion.ConversionRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a trial can become, and that it becomes it. */
@Path("/v1/customers/{customer}/subscriptions/{subscription}/conversions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Changes of offer", description = "Trials, upgrades and transitions")
public class ConversionResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final ConversionDesk desk;

    ConversionResource(Commands commands, CurrentCaller caller, ConversionDesk desk) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
    }

    @GET
    @Access("list_subscription_conversions")
    @Operation(summary = "Lists what a trial can become")
    public Collection<ConversionView> list(@PathParam("customer") String customer, @PathParam("subscription") String subscription) {
        UUID id = Ids.lenient(customer);
        UUID trial = Ids.lenient(subscription);
        return commands.read(() -> Collection.of(desk.possible(caller.get(), id, trial).stream().map(ConversionView::of).toList(),
                "/customers/" + id + "/subscriptions/" + trial + "/conversions"));
    }

    @POST
    @Access("convert_trial_subscription")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConversionResultView.class)))
    @Operation(summary = "Makes a trial a paid subscription")
    public Response convert(@PathParam("customer") String customer, @PathParam("subscription") String subscription, @NotNull @Valid ConversionRequest request) {
        return commands.with(request).ok(() -> desk.convert(caller.get(), Ids.lenient(customer), Ids.lenient(subscription), request),
                converted -> ConversionResultView.of(request.offerId(), converted));
    }
}
