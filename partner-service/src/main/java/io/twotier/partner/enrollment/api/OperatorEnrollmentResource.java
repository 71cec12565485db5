package io.twotier.partner.enrollment.api;

import io.twotier.partner.enrollment.Enrollment;
import io.twotier.partner.enrollment.EnrollmentDesk;
import io.twotier.partner.enrollment.EnrollmentStatus;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.command.Commands;
import io.twotier.platform.wire.Collection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The operator decides about enrolments. */
@Path("/v1/operator/enrollments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Operator")
public class OperatorEnrollmentResource {

    private static final int PAGE = 500;

    private final Commands commands;
    private final EnrollmentDesk desk;

    OperatorEnrollmentResource(Commands commands, EnrollmentDesk desk) {
        this.commands = commands;
        this.desk = desk;
    }

    /** @param reason told to the partner */
    public record Decision(@NotBlank @Size(max = 500) String reason) {
    }

    /** The enrolments waiting for a decision, oldest first. */
    @GET
    @Access("list_enrollments")
    public Collection<EnrollmentView> waiting() {
        return Collection.of(desk.in(EnrollmentStatus.PENDING_REVIEW, PAGE).stream().map(this::view).toList(), "/operator/enrollments");
    }

    @POST
    @Path("/{id}/approve")
    @Access("decide_enrollment")
    public Response approve(@PathParam("id") String id) {
        return commands.with(null).ok(() -> desk.approve(Ids.lenient(id)), this::view);
    }

    @POST
    @Path("/{id}/reject")
    @Access("decide_enrollment")
    public Response reject(@PathParam("id") String id, @NotNull @Valid Decision decision) {
        return commands.with(decision).ok(() -> desk.reject(Ids.lenient(id), decision.reason()), this::view);
    }

    private EnrollmentView view(Enrollment enrollment) {
        return EnrollmentView.of(enrollment, desk.pendingAgreement(enrollment));
    }
}
