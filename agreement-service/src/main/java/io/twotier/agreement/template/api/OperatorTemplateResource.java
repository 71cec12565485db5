package io.twotier.agreement.template.api;

import io.twotier.agreement.geography.Countries;
import io.twotier.agreement.template.AgreementTemplate;
import io.twotier.agreement.template.Edition;
import io.twotier.agreement.template.TemplateDesk;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.command.Commands;
import io.twotier.platform.page.PageParameters;
import io.twotier.platform.page.PageQuery;
import io.twotier.platform.page.Pages;
import io.twotier.platform.wire.Collection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The operator publishes and retires agreements. */
@Path("/v1/operator/agreementtemplates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Operator")
public class OperatorTemplateResource {

    private final Commands commands;
    private final TemplateDesk desk;
    private final Countries countries;
    private final Pages pages;

    OperatorTemplateResource(Commands commands, TemplateDesk desk, Countries countries, Pages pages) {
        this.commands = commands;
        this.desk = desk;
        this.countries = countries;
        this.pages = pages;
    }

    @POST
    @Access("publish_agreement_template")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TemplateView.class)))
    @Operation(summary = "Publishes a version of an agreement")
    public Response publish(@NotNull @Valid PublicationRequest body) {
        Edition edition = body.edition(countries);
        return commands.with(body).created(() -> desk.publish(edition), TemplateView::forOperator);
    }

    /** All there are, retired ones too, without their texts. */
    @GET
    @Access("list_agreement_templates")
    @Operation(summary = "Lists all versions of all agreements, retired ones too")
    public Collection<TemplateView> list(@BeanParam PageParameters page) {
        PageQuery asked = page.query();
        return commands.read(() -> asked.answer("/operator/agreementtemplates",
                pages.ascending("agreement templates", asked, AgreementTemplate::id, desk::page), TemplateView::of));
    }

    @GET
    @Path("/{template}")
    @Access("read_any_agreement_template")
    @Operation(summary = "Reads any version of an agreement, with its text")
    public TemplateView get(@PathParam("template") String template) {
        return commands.read(() -> TemplateView.forOperator(desk.find(Ids.lenient(template))));
    }

    @POST
    @Path("/{template}/retire")
    @Access("retire_agreement_template")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TemplateView.class)))
    @Operation(summary = "Retires a version of an agreement in favour of another")
    public Response retire(@PathParam("template") String template, @NotNull @Valid RetirementRequest body) {
        return commands.with(body).ok(() -> desk.retire(Ids.lenient(template), Ids.lenient(body.successorId()), body.lastDay()), TemplateView::of);
    }
}
