package io.twotier.subscription.upgrade.api;

import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.wire.Collection;
import io.twotier.subscription.upgrade.UpgradeDesk;
import io.twotier.subscription.upgrade.UpgradeRequest;
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

/** Upgrades of classic licences. */
@Path("/v1/customers/{customer}/subscriptions/{subscription}/upgrades")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Changes of offer")
public class UpgradeResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final UpgradeDesk desk;

    UpgradeResource(Commands commands, CurrentCaller caller, UpgradeDesk desk) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
    }

    @GET
    @Access("list_subscription_upgrades")
    @Operation(summary = "Lists the upgrades of a classic licence")
    public Collection<UpgradeView> list(@PathParam("customer") String customer, @PathParam("subscription") String subscription) {
        UUID id = Ids.lenient(customer);
        UUID source = Ids.lenient(subscription);
        return commands.read(() -> Collection.of(desk.upgrades(caller.get(), id, source).stream().map(UpgradeView::of).toList(),
                "/customers/" + id + "/subscriptions/" + source + "/upgrades"));
    }

    @POST
    @Access("upgrade_subscription")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UpgradeResultView.class)))
    @Operation(summary = "Upgrades a classic licence")
    public Response upgrade(@PathParam("customer") String customer, @PathParam("subscription") String subscription, @NotNull @Valid UpgradeRequest request) {
        UUID source = Ids.lenient(subscription);
        return commands.with(request).ok(() -> desk.upgrade(caller.get(), Ids.lenient(customer), source, request),
                target -> UpgradeResultView.of(source, target, request.upgradeType()));
    }
}
