package io.twotier.partner.partnership.api;

import io.twotier.partner.partnership.Onboarding;
import io.twotier.partner.partnership.ReadinessDesk;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A provider's order of work, and how far it is. */
@Path("/v1/onboarding")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Standing")
public class OnboardingResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final ReadinessDesk desk;

    OnboardingResource(Commands commands, CurrentCaller caller, ReadinessDesk desk) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
    }

    @GET
    @Access("read_onboarding")
    @Operation(summary = "Reads a provider's order of work and how far it is")
    public Onboarding get() {
        return commands.read(() -> desk.onboarding(caller.get()));
    }
}
