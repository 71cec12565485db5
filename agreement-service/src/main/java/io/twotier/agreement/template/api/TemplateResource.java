package io.twotier.agreement.template.api;

import io.twotier.agreement.geography.Countries;
import io.twotier.agreement.template.TemplateDesk;
import io.twotier.agreement.template.document.AgreementDocument;
import io.twotier.agreement.template.document.AgreementDocuments;
import io.twotier.agreement.template.document.DocumentLinks;
import io.twotier.agreement.template.document.Reader;
import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Access;
import io.twotier.platform.command.Commands;
import io.twotier.platform.wire.Query;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What one agreement is, and where its text is read. Also of a retired one: who agreed to it may still want to read it. */
@Path("/v1/agreementtemplates/{template}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agreement texts", description = "The agreements there are, in their versions and languages")
public class TemplateResource {

    private final Commands commands;
    private final TemplateDesk desk;
    private final AgreementDocuments documents;
    private final DocumentLinks links;
    private final Countries countries;
    private final TenantClock clock;

    TemplateResource(Commands commands, TemplateDesk desk, AgreementDocuments documents, DocumentLinks links, Countries countries, TenantClock clock) {
        this.commands = commands;
        this.desk = desk;
        this.documents = documents;
        this.links = links;
        this.countries = countries;
        this.clock = clock;
    }

    @GET
    @Access("read_agreement_template")
    @Operation(summary = "Reads what an agreement is")
    public TemplateView get(@PathParam("template") String template) {
        return commands.read(() -> TemplateView.of(desk.find(Ids.lenient(template))));
    }

    /** A new link each time. The time is the system's: who opens the link is nobody we know. */
    @GET
    @Path("/document")
    @Access("link_agreement_document")
    @Parameter(name = "language", in = ParameterIn.QUERY, description = "a language tag; en-US when absent, and what is given when there is no text in it")
    @Parameter(name = "country", in = ParameterIn.QUERY, description = "two capital letters; US when absent")
    @Operation(summary = "Makes a link to the text of an agreement, good for five minutes")
    public DocumentLinkView link(@PathParam("template") String template, @Context UriInfo uri) {
        Reader reader = Reader.of(Query.parameter(uri, "language"), Query.parameter(uri, "country"), countries);
        AgreementDocument document = commands.read(() -> documents.shownTo(desk.find(Ids.lenient(template)).id(), reader.language().toLanguageTag(), reader.country()));
        return DocumentLinkView.of(document, links.to(document, clock.now()), reader);
    }
}
