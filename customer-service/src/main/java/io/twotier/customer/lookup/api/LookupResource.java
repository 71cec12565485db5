package io.twotier.customer.lookup.api;

import io.twotier.customer.lookup.CustomerLookup;
import io.twotier.customer.relationship.api.PartnerRelationshipView;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Links;
import io.twotier.platform.wire.Resource;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether a domain or tenant is a customer already. A question, asked by POST so that names stay out of addresses and their logs. */
@Path("/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
public class LookupResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final CustomerLookup lookup;

    LookupResource(Commands commands, CurrentCaller caller, CustomerLookup lookup) {
        this.commands = commands;
        this.caller = caller;
        this.lookup = lookup;
    }

    /** Exactly one of both. */
    public record LookupBody(@Size(max = 255) String domain, @Size(max = 50) String tenantId) {
    }

    /** @param relationships the resellers or providers the caller works with for it; like the customer's id only there when it is the caller's */
    public record LookupView(boolean exists, boolean mine, UUID customerId, List<PartnerRelationshipView> relationships, Links links,
                             Attributes attributes) implements Resource {

        static LookupView of(CustomerLookup.Found found, UUID caller) {
            if (found.mine() == null) {
                return new LookupView(found.exists(), false, null, null, null, Attributes.of("CustomerLookup"));
            }
            return new LookupView(true, true, found.mine().id(), found.others().stream().map(one -> PartnerRelationshipView.of(one, caller)).toList(),
                    Links.self("/customers/" + found.mine().id()), Attributes.of("CustomerLookup"));
        }
    }

    @POST
    @Path("/lookup")
    @Access("lookup_customer")
    @Operation(summary = "Tells whether a domain or tenant is a customer already")
    public LookupView lookup(@NotNull @Valid LookupBody body) {
        return commands.read(() -> LookupView.of(lookup.find(caller.get(), body.domain(), body.tenantId()), caller.get().tenant()));
    }
}
