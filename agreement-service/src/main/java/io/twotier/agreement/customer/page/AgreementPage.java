package io.twotier.agreement.customer.page;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.twotier.agreement.customer.CustomerAgreementDesk;
import io.twotier.agreement.customer.CustomerAgreementDesk.Confirmation;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.command.Refused;
import io.twotier.platform.web.FormSeal;
import io.twotier.platform.web.Paper;
import io.twotier.platform.web.SignIn;
import io.twotier.platform.web.Visitor;
import io.twotier.platform.web.Visitors;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The page of the customer agreement: which it is, whether it is accepted, and for the customer's global admin the acceptance. The desk decides, as for the API. */
@Path(AgreementPage.PAGES)
@Produces(MediaType.TEXT_HTML)
public class AgreementPage {

    static final String PAGES = "/pages/agreements";

    private static final Logger LOG = Logger.getLogger(AgreementPage.class);
    private static final String ANYBODY = "open_customer_agreement_page";

    private final Visitors visitors;
    private final Reception reception;
    private final CustomerAgreementDesk desk;
    private final Commands commands;
    private final CurrentCaller caller;
    private final FormSeal seal;
    private final SignIn signIn;
    private final AgreementPaper pages;
    private final Paper paper;

    AgreementPage(Visitors visitors, Reception reception, CustomerAgreementDesk desk, Commands commands, CurrentCaller caller, FormSeal seal, SignIn signIn,
                  AgreementPaper pages, Paper paper) {
        this.visitors = visitors;
        this.reception = reception;
        this.desk = desk;
        this.commands = commands;
        this.caller = caller;
        this.seal = seal;
        this.signIn = signIn;
        this.pages = pages;
        this.paper = paper;
    }

    @GET
    @Path("/customer")
    @Access(ANYBODY)
    @Operation(hidden = true)
    public Response show() {
        Visitor visitor = visitors.now();
        return shown(200, visitor, reception.look(visitor, paper.language()));
    }

    /** Also where a browser comes back to once it is signed in. */
    @GET
    @Path("/customer/sign-in")
    @Access(ANYBODY)
    @Operation(hidden = true)
    public Response signIn() {
        return visitors.now().signedIn() ? pages.again() : signIn.begin();
    }

    /** What is accepted is the text the form showed, or nothing; what is wrong in the form is asked again. */
    @POST
    @Path("/customer/accept")
    @Access("accept_agreement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response accept(MultivaluedMap<String, String> sent) {
        Visitor visitor = visitors.now();
        UUID document = Ids.lenient(sent.getFirst("document"));
        seal.demand(sent.getFirst("seal"), document, visitor);
        ContactForm form = ContactForm.sent(sent);
        try {
            Caller customer = caller.get();
            Confirmation confirmation = reception.confirmation(form, document);
            commands.with(null).noContent(() -> desk.accept(customer, customer.tenant(), confirmation));
            return pages.again();
        } catch (Refused no) {
            Set<ContactField> wrong = no.violations().stream().flatMap(v -> ContactField.at(v.field()).stream()).collect(Collectors.toSet());
            if (wrong.isEmpty()) {
                throw no;
            }
            return shown(400, visitor, reception.again(form.wrong(wrong), visitor, paper.language()));
        }
    }

    /** Where the identity provider sends the browser back to; with a sign-in that worked the visitor is led on before this is reached. */
    @GET
    @Path("/signed-in")
    @Access(ANYBODY)
    @Operation(hidden = true)
    public Response signedIn() {
        visitors.now();
        return notSignedIn();
    }

    @GET
    @Path("/not-signed-in")
    @Access(ANYBODY)
    @Operation(hidden = true)
    public Response notSignedIn() {
        return pages.page(400, Visitor.STRANGER, null, Situation.blocked(Obstacle.NO_SIGN_IN));
    }

    /** Looking who it is ends the sign-in here and leads on to the identity provider to end it there, too. */
    @GET
    @Path("/sign-out")
    @Access(ANYBODY)
    @Operation(hidden = true)
    public Response signOut() {
        visitors.now();
        return paper.goTo(PAGES, "signed-out");
    }

    @GET
    @Path("/signed-out")
    @Access(ANYBODY)
    @Operation(hidden = true)
    public Response signedOut() {
        return pages.page(200, Visitor.STRANGER, null, Situation.blocked(Obstacle.GOODBYE));
    }

    @GET
    @Path("/page.css")
    @Access(ANYBODY)
    @Operation(hidden = true)
    @Produces("text/css")
    public Response style() {
        return paper.style();
    }

    private Response shown(int status, Visitor visitor, Situation situation) {
        return pages.page(status, visitor, situation.form() == null ? null : seal.on(situation.text().document().id(), visitor), situation);
    }

    @ServerExceptionMapper
    Response refused(Refused no) {
        LOG.infof("page refused: %d/%d", no.rejection().status(), no.rejection().code());
        return pages.page(no.rejection().status(), visitors.now(), null, reception.refused(no));
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, AuthenticationCompletionException.class})
    Response notRecognised() {
        return pages.page(401, Visitor.WAS_HERE, null, Situation.blocked(Obstacle.SIGNED_OUT));
    }

    /** Also the way on: what leads to the identity provider and back is thrown, too. */
    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        if (e instanceof AuthenticationRedirectException elsewhere) {
            return paper.elsewhere(elsewhere);
        }
        LOG.error("page failed", e);
        return pages.page(500, Visitor.STRANGER, null, Situation.blocked(Obstacle.FAILED));
    }
}
