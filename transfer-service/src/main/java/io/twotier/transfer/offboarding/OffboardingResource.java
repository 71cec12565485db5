package io.twotier.transfer.offboarding;

import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.command.CurrentRequest;
import io.twotier.platform.page.PageParameters;
import io.twotier.platform.page.PageQuery;
import io.twotier.platform.page.Pages;
import io.twotier.platform.wire.Collection;
import io.twotier.transfer.offboarding.OffboardingReports.Report;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A partner plans and runs the move of its customers to one provider; both see how far it is. */
@Path("/v1/offboardings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Tag(name = "Off-boarding", description = "Moving all customers of a partner that leaves")
public class OffboardingResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final CurrentRequest request;
    private final OffboardingDesk desk;
    private final OffboardingReports reports;
    private final Offboardings offboardings;
    private final Pages pages;

    OffboardingResource(Commands commands, CurrentCaller caller, CurrentRequest request, OffboardingDesk desk, OffboardingReports reports, Offboardings offboardings,
                        Pages pages) {
        this.commands = commands;
        this.caller = caller;
        this.request = request;
        this.desk = desk;
        this.reports = reports;
        this.offboardings = offboardings;
        this.pages = pages;
    }

    /** Its customers are looked at from then on; when all were, it is planned and can be started. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Access(value = "plan_offboarding", denied = 900150)
    @Operation(summary = "Plans the move of all customers of the caller to one provider")
    @APIResponseSchema(value = OffboardingView.class, responseCode = "201")
    public Response plan(@NotNull @Valid OffboardingRequest wanted) {
        return commands.with(wanted).created(() -> desk.plan(caller.get(), wanted), plan -> request.details().validateOnly() ? reports.tried(plan)
                : reports.view(plan.offboarding()));
    }

    /** Newest first. */
    @GET
    @Access(value = "get_offboardings", denied = 900150)
    @Operation(summary = "Lists the off-boardings the caller is a party of, the newest first")
    public Collection<OffboardingView> list(@BeanParam PageParameters page) {
        UUID partner = caller.get().tenant();
        PageQuery asked = page.query();
        return commands.read(() -> asked.answer("/offboardings", pages.descending("offboardings " + partner, asked, Offboarding::id,
                (before, most) -> offboardings.seenBy(partner, before, most)), reports::view));
    }

    @GET
    @Path("/{offboarding}")
    @Access(value = "get_offboarding", denied = 900150)
    @Operation(summary = "Reads an off-boarding and how far it is")
    public OffboardingView read(@PathParam("offboarding") String offboarding) {
        return commands.read(() -> reports.view(desk.find(caller.get(), Ids.lenient(offboarding))));
    }

    /** The report, in the order of the plan; the target is told of customers it has to do with. */
    @GET
    @Path("/{offboarding}/customers")
    @Access(value = "get_offboarding_customers", denied = 900150)
    @Operation(summary = "Lists the customers of an off-boarding, in the order of the plan")
    public Collection<DepartureView> customers(@PathParam("offboarding") String offboarding,
            @QueryParam("status") @Parameter(description = "Only customers that are Unseen, Ready, Lacking, Empty, Chosen, Requested, Held, Accepted, Moved, PartlyMoved, Failed or Left")
            String status, @BeanParam PageParameters page) {
        UUID partner = caller.get().tenant();
        PageQuery asked = page.query();
        return commands.read(() -> {
            Report report = reports.of(desk.find(caller.get(), Ids.lenient(offboarding)), partner, status);
            return asked.answer(report.self(), pages.ascending(report.self() + " " + partner, asked, Departure::id, report::beyond), report::view);
        });
    }

    /** The source begins it. 202: it goes on by itself, wave by wave. */
    @POST
    @Path("/{offboarding}/start")
    @Access(value = "start_offboarding", denied = 900150)
    @Operation(summary = "Starts an off-boarding; it goes on by itself")
    @APIResponseSchema(value = OffboardingView.class, responseCode = "202")
    public Response start(@PathParam("offboarding") String offboarding) {
        return make(202, desk::start, offboarding);
    }

    /** The target consents: each of the transfers is accepted on its behalf. */
    @POST
    @Path("/{offboarding}/accept")
    @Access(value = "accept_offboarding", denied = 900150)
    @Operation(summary = "Consents to an off-boarding as its target: each transfer is accepted on its behalf")
    @APIResponseSchema(value = OffboardingView.class, responseCode = "200")
    public Response accept(@PathParam("offboarding") String offboarding) {
        return make(200, desk::consent, offboarding);
    }

    /** Nothing more is begun; what was accepted comes to its end. */
    @POST
    @Path("/{offboarding}/pause")
    @Access(value = "pause_offboarding", denied = 900150)
    @Operation(summary = "Pauses an off-boarding; what was accepted comes to its end")
    @APIResponseSchema(value = OffboardingView.class, responseCode = "200")
    public Response pause(@PathParam("offboarding") String offboarding) {
        return make(200, desk::pause, offboarding);
    }

    /** It goes on; customers that lacked something are looked at again. */
    @POST
    @Path("/{offboarding}/resume")
    @Access(value = "resume_offboarding", denied = 900150)
    @Operation(summary = "Resumes an off-boarding; customers that lacked something are looked at again")
    @APIResponseSchema(value = OffboardingView.class, responseCode = "202")
    public Response resume(@PathParam("offboarding") String offboarding) {
        return make(202, desk::resume, offboarding);
    }

    /** What was not accepted is taken back; what was comes to its end. */
    @POST
    @Path("/{offboarding}/cancel")
    @Access(value = "cancel_offboarding", denied = 900150)
    @Operation(summary = "Cancels an off-boarding; what was not accepted is taken back")
    @APIResponseSchema(value = OffboardingView.class, responseCode = "202")
    public Response cancel(@PathParam("offboarding") String offboarding) {
        return make(202, desk::cancel, offboarding);
    }

    private Response make(int status, BiFunction<Caller, UUID, Offboarding> move, String offboarding) {
        UUID id = Ids.lenient(offboarding);
        Response answer = commands.with(null).answer(status, () -> move.apply(caller.get(), id), reports::view);
        if (status == 202) {
            answer.getHeaders().putSingle("Operation-Location", "/v1/operations/" + id);
        }
        return answer;
    }
}
