package io.twotier.agreement.template.document.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.twotier.agreement.template.document.AgreementDocument;
import io.twotier.agreement.template.document.AgreementDocuments;
import io.twotier.agreement.template.document.DocumentLinks;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Access;
import io.twotier.platform.command.Refused;
import io.twotier.platform.web.Frame;
import io.twotier.platform.web.Paper;
import io.twotier.platform.web.Visitor;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A text for whoever holds a link to it. Nobody is asked who it is, and nothing but the text of the link is to be had. */
@Path(DocumentLinks.PAGES)
@Produces(MediaType.WILDCARD)
public class DocumentPage {

    /** Where the style of the page is. */
    private static final String HOME = "/pages/agreements";

    private final AgreementDocuments documents;
    private final DocumentLinks links;
    private final DocumentFiles files;
    private final TenantClock clock;
    private final Paper paper;
    private final HttpHeaders headers;

    DocumentPage(AgreementDocuments documents, DocumentLinks links, DocumentFiles files, TenantClock clock, Paper paper, HttpHeaders headers) {
        this.documents = documents;
        this.links = links;
        this.files = files;
        this.clock = clock;
        this.paper = paper;
        this.headers = headers;
    }

    /** The templates. */
    @CheckedTemplate(basePath = "document")
    static class Templates {

        static native TemplateInstance text(Frame frame, AgreementDocument document);

        static native TemplateInstance gone(Frame frame);
    }

    @GET
    @Path("/{link}")
    @Access("open_agreement_document")
    @Operation(hidden = true)
    public Response read(@PathParam("link") String link) {
        return opened(link, document -> {
            Frame frame = frame();
            return paper.page(200, frame, written(Templates.text(frame, document), frame));
        });
    }

    @GET
    @Path("/{link}/" + DocumentLinks.FILE)
    @Access("open_agreement_document")
    @Operation(hidden = true)
    public Response keep(@PathParam("link") String link) {
        return opened(link, document -> {
            Frame frame = frame();
            return files.of(document, () -> written(Templates.text(frame, document), frame));
        });
    }

    /** People are told on a page, programs in the body that every refusal has. */
    private Response opened(String link, Function<AgreementDocument, Response> answer) {
        try {
            AgreementDocument document = documents.findById(links.opened(link, clock.now()));
            if (document == null) {
                throw DocumentLinks.NO_LINK.refuse();
            }
            return answer.apply(document);
        } catch (Refused no) {
            if (headers.getAcceptableMediaTypes().stream().noneMatch(MediaType.TEXT_HTML_TYPE::isCompatible)) {
                throw no;
            }
            Frame frame = frame();
            return paper.page(no.rejection().status(), frame, written(Templates.gone(frame), frame));
        }
    }

    private Frame frame() {
        return paper.frame(HOME, Visitor.STRANGER, null).withoutPage();
    }

    private static String written(TemplateInstance page, Frame frame) {
        return page.setLocale(frame.language().tag()).render();
    }
}
