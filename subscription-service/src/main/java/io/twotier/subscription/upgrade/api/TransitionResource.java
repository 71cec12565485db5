package io.twotier.subscription.upgrade.api;

import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.wire.Collection;
import io.twotier.platform.wire.Query;
import io.twotier.subscription.upgrade.Possible;
import io.twotier.subscription.upgrade.TransitionRequest;
import io.twotier.subscription.upgrade.UpgradeDesk;
import io.twotier.subscription.upgrade.UpgradeRejection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Transitions of licences with a term. */
@Path("/v1/customers/{customer}/subscriptions/{subscription}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Changes of offer")
public class TransitionResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final UpgradeDesk desk;

    TransitionResource(Commands commands, CurrentCaller caller, UpgradeDesk desk) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
    }

    /** Changes for the end of the term cannot be ordered in advance, so none is eligible as scheduled. */
    @GET
    @Path("/transitionEligibilities")
    @Access("list_transition_eligibilities")
    @Parameter(name = "eligibilityType", in = ParameterIn.QUERY, description = "immediate (unless told) or scheduled", schema = @Schema(type = SchemaType.STRING))
    @Operation(summary = "Lists what a licence with a term can become, and why not")
    public Collection<EligibilityView> eligibilities(@PathParam("customer") String customer, @PathParam("subscription") String subscription, @Context UriInfo uri) {
        UUID id = Ids.lenient(customer);
        UUID source = Ids.lenient(subscription);
        String type = Query.parameter(uri, "eligibilityType");
        String when = type == null ? "immediate" : type.toLowerCase(Locale.ROOT);
        if (!List.of("immediate", "scheduled").contains(when)) {
            throw UpgradeRejection.TIME.refuse();
        }
        return commands.read(() -> {
            List<Possible> possible = desk.transitions(caller.get(), id, source);
            return Collection.of(when.equals("scheduled") ? List.<EligibilityView>of() : possible.stream().map(EligibilityView::of).toList(),
                    self(id, source) + "/transitionEligibilities?eligibilityType=" + when);
        });
    }

    @GET
    @Path("/transitions")
    @Access("list_transitions")
    @Operation(summary = "Lists the transitions of a subscription")
    public Collection<TransitionView> list(@PathParam("customer") String customer, @PathParam("subscription") String subscription) {
        UUID id = Ids.lenient(customer);
        UUID source = Ids.lenient(subscription);
        return commands.read(() -> Collection.of(desk.done(caller.get(), id, source).stream().map(TransitionView::of).toList(), self(id, source) + "/transitions"));
    }

    @POST
    @Path("/transitions")
    @Access("create_transition")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TransitionView.class)))
    @Operation(summary = "Makes a licence with a term another")
    public Response transition(@PathParam("customer") String customer, @PathParam("subscription") String subscription, @NotNull @Valid TransitionRequest request) {
        return commands.with(request).ok(() -> desk.transition(caller.get(), Ids.lenient(customer), Ids.lenient(subscription), request), TransitionView::of);
    }

    private static String self(UUID customer, UUID subscription) {
        return "/customers/" + customer + "/subscriptions/" + subscription;
    }
}
