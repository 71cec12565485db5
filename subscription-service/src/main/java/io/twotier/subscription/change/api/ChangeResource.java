package io.twotier.subscription.change.api;

import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.page.PageParameters;
import io.twotier.platform.page.PageQuery;
import io.twotier.platform.wire.Collection;
import io.twotier.subscription.change.ChangeReader;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was done to a subscription. */
@Path("/v1/customers/{customer}/subscriptions/{subscription}/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Subscriptions")
public class ChangeResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final ChangeReader reader;

    ChangeResource(Commands commands, CurrentCaller caller, ChangeReader reader) {
        this.commands = commands;
        this.caller = caller;
        this.reader = reader;
    }

    @GET
    @Access("list_subscription_changes")
    @Operation(summary = "Lists what was done to a subscription")
    public Collection<ChangeView> list(@PathParam("customer") String customer, @PathParam("subscription") String subscription, @BeanParam PageParameters page) {
        PageQuery asked = page.query();
        UUID owner = Ids.lenient(customer);
        UUID id = Ids.lenient(subscription);
        return commands.read(() -> asked.answer("/customers/" + owner + "/subscriptions/" + id + "/changes", reader.list(caller.get(), owner, id, asked),
                change -> ChangeView.of(change, caller.get())));
    }
}
