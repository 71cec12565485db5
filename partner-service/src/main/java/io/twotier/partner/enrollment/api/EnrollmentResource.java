package io.twotier.partner.enrollment.api;

import io.twotier.partner.account.Contact;
import io.twotier.partner.account.MpnId;
import io.twotier.partner.account.Partner;
import io.twotier.partner.account.PartnerDesk;
import io.twotier.partner.enrollment.Enrollment;
import io.twotier.partner.enrollment.EnrollmentDesk;
import io.twotier.partner.enrollment.EnrollmentRejection;
import io.twotier.partner.enrollment.Programme;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Commands;
import io.twotier.platform.page.PageParameters;
import io.twotier.platform.page.PageQuery;
import io.twotier.platform.page.Pages;
import io.twotier.platform.wire.Collection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Becoming a reseller or a provider: may I, the form, submit, accept the agreement (R86 to R103). */
@Path("/v1/enrollments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Enrollment", description = "Becoming a reseller or a provider")
public class EnrollmentResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final EnrollmentDesk desk;
    private final PartnerDesk partners;
    private final EnrollmentViews views;
    private final Pages pages;

    EnrollmentResource(Commands commands, CurrentCaller caller, EnrollmentDesk desk, PartnerDesk partners, EnrollmentViews views, Pages pages) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
        this.partners = partners;
        this.views = views;
        this.pages = pages;
    }

    /** Whether the caller may enrol, and what is missing. */
    public record EligibilityView(boolean eligible, List<RequirementView> requirements) {
    }

    /** The partner's details as they would be enrolled (R91). @param outdated what must be brought up to date first (R89) */
    public record FormView(UUID partnerId, String companyName, String country, String region, LocalDate anniversaryDate, List<MpnId> mpnIds, Contact primaryContact,
                           List<String> outdated) {
    }

    /** @param templateId the agreement that was shown; optional */
    public record Acceptance(UUID templateId) {
    }

    @GET
    @Path("/{programme}/eligibility")
    @Access("check_enrollment_eligibility")
    @Operation(operationId = "checkEnrollmentEligibility", summary = "Tells whether the caller could enrol in a programme")
    public EligibilityView eligibility(@PathParam("programme") String programme) {
        List<Check> requirements = commands.read(() -> desk.requirements(caller.get(), named(programme)));
        return new EligibilityView(requirements.stream().allMatch(Check::passed), requirements.stream().map(RequirementView::of).toList());
    }

    @GET
    @Path("/{programme}/form")
    @Access("check_enrollment_eligibility")
    @Operation(operationId = "readEnrollmentForm", summary = "Reads the form of an enrolment, filled with what is known")
    public FormView form(@PathParam("programme") String programme) {
        named(programme);
        Partner p = commands.read(() -> partners.own(caller.get()));
        return new FormView(p.id(), p.name(), p.country(), p.region(), p.anniversaryDate(), p.mpnIds(), p.primaryContact(), p.outdated());
    }

    @POST
    @Access("submit_enrollment")
    @Operation(summary = "Submits an enrolment")
    @APIResponseSchema(value = EnrollmentView.class, responseCode = "201")
    public Response submit(@NotNull @Valid EnrollmentRequest form) {
        return commands.with(form).created(
                () -> desk.submit(caller.get(), named(form.programme()), form.acknowledgeIrreversible(), form.primaryContact()), views::of);
    }

    @GET
    @Access("read_enrollment")
    @Operation(operationId = "listOwnEnrollments", summary = "Lists the caller's enrolments")
    public Collection<EnrollmentView> list(@BeanParam PageParameters page) {
        PageQuery asked = page.query();
        return commands.read(() -> asked.answer("/enrollments", pages.ascending("enrollments " + caller.get().tenant(), asked, Enrollment::id,
                (after, most) -> desk.ofCaller(caller.get(), after, most)), views::of));
    }

    @GET
    @Path("/{id}")
    @Access("read_enrollment")
    @Operation(operationId = "readEnrollment", summary = "Reads an enrolment of the caller")
    public EnrollmentView get(@PathParam("id") String id) {
        return commands.read(() -> views.of(desk.own(caller.get(), Ids.lenient(id))));
    }

    @POST
    @Path("/{id}/recall")
    @Access("recall_enrollment")
    @Operation(summary = "Takes back an enrolment that waits for its decision")
    @APIResponseSchema(value = EnrollmentView.class, responseCode = "200")
    public Response recall(@PathParam("id") String id) {
        return commands.with(null).ok(() -> desk.recall(caller.get(), Ids.lenient(id)), views::of);
    }

    @DELETE
    @Path("/{id}")
    @Access("reverse_enrollment")
    @Operation(summary = "Asks to undo an enrolment, which cannot be")
    @APIResponse(responseCode = "204", description = "Never")
    public Response reverse(@PathParam("id") String id) {
        return commands.with(null).noContent(() -> desk.reverse(caller.get(), Ids.lenient(id)));
    }

    @POST
    @Path("/{id}/agreement/accept")
    @Access("accept_reseller_agreement")
    @Operation(summary = "Accepts the reseller agreement and with it completes the enrolment")
    @APIResponseSchema(value = EnrollmentView.class, responseCode = "200")
    public Response acceptAgreement(@PathParam("id") String id, Acceptance acceptance) {
        return commands.with(acceptance).ok(
                () -> desk.acceptAgreement(caller.get(), Ids.lenient(id), acceptance == null ? null : acceptance.templateId()), views::of);
    }

    private static Programme named(String programme) {
        return Programme.named(programme).orElseThrow(EnrollmentRejection.UNKNOWN_PROGRAMME::refuse);
    }
}
