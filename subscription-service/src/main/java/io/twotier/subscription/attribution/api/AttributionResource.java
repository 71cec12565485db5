package io.twotier.subscription.attribution.api;

import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.wire.Collection;
import io.twotier.subscription.attribution.AttributionReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For whose incentives a subscription counts. */
@Path("/v1/customers/{customer}/subscriptions/{subscription}/incentiveattribution")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Subscriptions")
public class AttributionResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final AttributionReader reader;

    AttributionResource(Commands commands, CurrentCaller caller, AttributionReader reader) {
        this.commands = commands;
        this.caller = caller;
        this.reader = reader;
    }

    @GET
    @Access("get_incentive_attribution")
    @Operation(summary = "Lists for whose incentives a subscription counts, and since when")
    public Collection<AttributionView> list(@PathParam("customer") String customer, @PathParam("subscription") String subscription) {
        UUID owner = Ids.lenient(customer);
        UUID id = Ids.lenient(subscription);
        return commands.read(() -> Collection.of(reader.list(caller.get(), owner, id).stream().map(AttributionView::of).toList(),
                "/customers/" + owner + "/subscriptions/" + id + "/incentiveattribution"));
    }
}
