package io.twotier.partner.enrollment.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.twotier.partner.enrollment.EnrolledPrograms;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Links;
import io.twotier.platform.wire.Resource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What clients look at before they act as a reseller or provider: are we in that programme. */
@Path("/v1/enrolledprograms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enrollment")
public class EnrolledProgramResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final EnrolledPrograms programs;

    EnrolledProgramResource(Commands commands, CurrentCaller caller, EnrolledPrograms programs) {
        this.commands = commands;
        this.caller = caller;
        this.programs = programs;
    }

    /** @param status Active, Qualified (the agreement is to be accepted), Pending, Rejected, ThresholdRestricted (direct bill only) or None */
    public record EnrolledProgramView(String programType, @JsonProperty("isEnrolled") boolean isEnrolled, String status, Links links, Attributes attributes)
            implements Resource {

        static EnrolledProgramView of(EnrolledPrograms.Standing standing) {
            String type = standing.type().wire();
            return new EnrolledProgramView(type, standing.status().equals("Active") || standing.status().equals("ThresholdRestricted"), standing.status(),
                    Links.self("/enrolledprograms/" + type.toLowerCase(Locale.ROOT)), Attributes.of("EnrolledProgram"));
        }
    }

    @GET
    @Path("/{type}")
    @Access("read_enrolled_program")
    @Operation(summary = "Tells whether the caller is in a programme")
    public EnrolledProgramView get(@PathParam("type") String type) {
        return commands.read(() -> EnrolledProgramView.of(programs.of(caller.get(), type)));
    }
}
