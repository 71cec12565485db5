package io.twotier.subscription.support.api;

import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.page.PageParameters;
import io.twotier.platform.page.PageQuery;
import io.twotier.platform.wire.Collection;
import io.twotier.subscription.support.SupportDesk;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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

/** The support contact of a subscription. */
@Path("/v1/customers/{customer}/subscriptions/{subscription}/supportcontact")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Subscriptions")
public class SupportContactResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final SupportDesk desk;

    SupportContactResource(Commands commands, CurrentCaller caller, SupportDesk desk) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
    }

    @GET
    @Access("get_support_contact")
    @Operation(summary = "Reads the support contact of a subscription")
    public SupportContactView get(@PathParam("customer") String customer, @PathParam("subscription") String subscription) {
        return commands.read(() -> SupportContactView.of(desk.find(caller.get(), Ids.lenient(customer), Ids.lenient(subscription))));
    }

    @PUT
    @Access("update_support_contact")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SupportContactView.class)))
    @Operation(summary = "Names the support contact of a subscription")
    public Response name(@PathParam("customer") String customer, @PathParam("subscription") String subscription, @NotNull @Valid SupportContactBody body) {
        return commands.with(body).ok(() -> desk.name(caller.get(), Ids.lenient(customer), Ids.lenient(subscription), body.tenant(), body.mpnId()),
                SupportContactView::of);
    }

    @GET
    @Path("/candidates")
    @Access("list_support_contact_candidates")
    @Operation(summary = "Lists the partners that could be the support contact")
    public Collection<SupportContactView> candidates(@PathParam("customer") String customer, @PathParam("subscription") String subscription,
                                                     @BeanParam PageParameters page) {
        PageQuery asked = page.query();
        UUID owner = Ids.lenient(customer);
        UUID id = Ids.lenient(subscription);
        return commands.read(() -> asked.answer(SupportContactView.path(owner, id) + "/candidates", desk.candidates(caller.get(), owner, id, asked),
                SupportContactView::of));
    }
}
