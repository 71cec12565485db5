package io.twotier.partner.capability.api;

import io.twotier.partner.capability.Capability;
import io.twotier.partner.capability.CapabilityDesk;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Collection;
import io.twotier.platform.wire.Resource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What may I do here, and why not. */
@Path("/v1/capabilities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Standing", description = "What the caller may do, has to do and waits for")
public class CapabilityResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final CapabilityDesk desk;

    CapabilityResource(Commands commands, CurrentCaller caller, CapabilityDesk desk) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
    }

    /** @param variant of the operation, such as the programme to enrol in @param blockers rule, code and cure of everything that is in the way */
    public record CapabilityView(String operation, String variant, boolean allowed, List<Capability.Blocker> blockers, Attributes attributes) implements Resource {

        static CapabilityView of(Capability capability) {
            return new CapabilityView(capability.operation(), capability.variant(), capability.allowed(), capability.blockers(), Attributes.of("Capability"));
        }
    }

    /** By operation in alphabetical order; all of them, they are as many as the service has. */
    @GET
    @Access("read_capabilities")
    @Operation(summary = "Lists what the caller may do here, and why not")
    public Collection<CapabilityView> list() {
        return Collection.of(commands.read(() -> desk.of(caller.get())).stream().map(CapabilityView::of).toList(), "/capabilities");
    }
}
