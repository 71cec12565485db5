package io.twotier.partner.enrollment.api;

import io.twotier.partner.enrollment.DecisionDesk;
import io.twotier.partner.enrollment.Enrollment;
import io.twotier.partner.enrollment.EnrollmentRejection;
import io.twotier.partner.enrollment.EnrollmentStatus;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.command.Commands;
import io.twotier.platform.page.PageParameters;
import io.twotier.platform.page.PageQuery;
import io.twotier.platform.page.Pages;
import io.twotier.platform.wire.Collection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The operator decides about enrolments. */
@Path("/v1/operator/enrollments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Operator")
public class OperatorEnrollmentResource {

    private final Commands commands;
    private final DecisionDesk desk;
    private final EnrollmentViews views;
    private final Pages pages;

    OperatorEnrollmentResource(Commands commands, DecisionDesk desk, EnrollmentViews views, Pages pages) {
        this.commands = commands;
        this.desk = desk;
        this.views = views;
        this.pages = pages;
    }

    /** @param reason told to the partner */
    public record Decision(@NotBlank @Size(max = 500) String reason) {
    }

    /** Oldest first. @param status those waiting for a decision unless told otherwise @param overdue only those that wait for too long (R95) */
    @GET
    @Access("list_enrollments")
    @Operation(summary = "Lists the enrolments that wait for a decision, the oldest first")
    public Collection<EnrollmentView> list(@QueryParam("status") @DefaultValue("pending_review") @Parameter(description = "Those in this state") String status,
                                             @QueryParam("overdue") @Parameter(description = "Only those that wait for too long") boolean overdue,
                                           @BeanParam PageParameters page) {
        EnrollmentStatus wanted = EnrollmentStatus.named(status).orElseThrow(() -> EnrollmentRejection.UNKNOWN_STATUS.refuse(status));
        boolean late = overdue && wanted == EnrollmentStatus.PENDING_REVIEW;
        String list = "all enrollments " + wanted + " " + late;
        String self = "/operator/enrollments?status=" + wanted.name().toLowerCase(Locale.ROOT) + (late ? "&overdue=true" : "");
        PageQuery asked = page.query();
        return commands.read(() -> asked.answer(self,
                pages.ascending(list, asked, Enrollment::id, (after, most) -> desk.in(wanted, late, after, most)), views::of));
    }

    @POST
    @Path("/{id}/approve")
    @Access("decide_enrollment")
    @Operation(operationId = "approveEnrollment", summary = "Approves an enrolment")
    @APIResponseSchema(value = EnrollmentView.class, responseCode = "200")
    public Response approve(@PathParam("id") String id) {
        return commands.with(null).ok(() -> desk.approve(Ids.lenient(id)), views::of);
    }

    @POST
    @Path("/{id}/reject")
    @Access("decide_enrollment")
    @Operation(operationId = "rejectEnrollment", summary = "Rejects an enrolment with a reason")
    @APIResponseSchema(value = EnrollmentView.class, responseCode = "200")
    public Response reject(@PathParam("id") String id, @NotNull @Valid Decision decision) {
        return commands.with(decision).ok(() -> desk.reject(Ids.lenient(id), decision.reason()), views::of);
    }
}
