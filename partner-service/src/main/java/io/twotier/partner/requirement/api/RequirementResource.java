package io.twotier.partner.requirement.api;

import io.twotier.partner.requirement.Requirement;
import io.twotier.partner.requirement.RequirementDesk;
import io.twotier.partner.requirement.Requirements;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Links;
import io.twotier.platform.wire.Resource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the calling partner still has to do, or waits for. */
@Path("/v1/requirements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Standing")
public class RequirementResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final RequirementDesk desk;

    RequirementResource(Commands commands, CurrentCaller caller, RequirementDesk desk) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
    }

    /** @param currentlyDue needed now @param pastDue had a date that is over @param eventuallyDue announced to become due */
    public record RequirementsView(UUID partnerId, List<Requirement> currentlyDue, List<Requirement> pastDue, List<Requirement> eventuallyDue, Links links,
                                   Attributes attributes) implements Resource {

        static RequirementsView of(UUID partner, Requirements requirements) {
            return new RequirementsView(partner, requirements.currentlyDue(), requirements.pastDue(), requirements.eventuallyDue(), Links.self("/requirements"),
                    Attributes.of("Requirements"));
        }
    }

    @GET
    @Access("read_requirements")
    @Operation(summary = "Lists what the caller still has to do, or waits for")
    public RequirementsView get() {
        return commands.read(() -> RequirementsView.of(caller.get().tenant(), desk.of(caller.get())));
    }
}
