package io.twotier.customer.removal.api;

import io.twotier.customer.removal.RemovalDesk;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Commands;
import io.twotier.platform.command.Cure;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Links;
import io.twotier.platform.wire.Resource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What stands in the way of removing the relationship with a customer: every blocker, with who can do what about it. */
@Path("/v1/customers/{customer}/removal-check")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customer relationships")
public class RemovalCheckResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final RemovalDesk desk;

    RemovalCheckResource(Commands commands, CurrentCaller caller, RemovalDesk desk) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
    }

    /** @param rule of the rulebook, where there is one */
    public record Blocker(String rule, int code, String description, Cure cure) {

        static Blocker of(Check failed) {
            return new Blocker(failed.rejection().rule(), failed.rejection().code(), failed.sentence(), failed.rejection().cure());
        }
    }

    /** @param removable whether nothing is in the way at this moment */
    public record RemovalCheckView(UUID customerId, boolean removable, List<Blocker> blockers, Links links, Attributes attributes) implements Resource {

        static RemovalCheckView of(UUID customer, List<Check> failed) {
            return new RemovalCheckView(customer, failed.isEmpty(), failed.stream().map(Blocker::of).toList(),
                    Links.self("/customers/" + customer + "/removal-check"), Attributes.of("RemovalCheck"));
        }
    }

    @GET
    @Access("check_customer_removal")
    @Operation(summary = "Lists everything that stands in the way of removing the relationship with a customer")
    public RemovalCheckView check(@PathParam("customer") String customer) {
        UUID id = Ids.lenient(customer);
        return commands.read(() -> RemovalCheckView.of(id, desk.blockers(caller.get(), id)));
    }
}
