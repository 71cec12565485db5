package io.twotier.customer.invitation.page;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.twotier.customer.NewCustomer;
import io.twotier.customer.invitation.AnswerDesk;
import io.twotier.customer.invitation.CustomerInvitation;
import io.twotier.customer.invitation.InvitationDesk;
import io.twotier.customer.invitation.InvitationLinks;
import io.twotier.platform.caller.Access;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The page behind the link of an invitation: the partners, what they would be allowed, and for a global admin the two answers. The desks decide, as for the API. */
@Path(InvitationLinks.PAGES)
@Produces(MediaType.TEXT_HTML)
public class InvitationPage {

    private static final Logger LOG = Logger.getLogger(InvitationPage.class);
    private static final String ANYBODY = "open_customer_invitation_page";
    private static final String SEAL = "seal";

    private final Visitors visitors;
    private final Reception reception;
    private final Newcomers newcomers;
    private final InvitationDesk desk;
    private final AnswerDesk answers;
    private final Commands commands;
    private final CurrentCaller caller;
    private final FormSeal seal;
    private final SignIn signIn;
    private final InvitationPaper pages;
    private final Paper paper;

    InvitationPage(Visitors visitors, Reception reception, Newcomers newcomers, InvitationDesk desk, AnswerDesk answers, Commands commands, CurrentCaller caller,
                   FormSeal seal, SignIn signIn, InvitationPaper pages, Paper paper) {
        this.visitors = visitors;
        this.reception = reception;
        this.newcomers = newcomers;
        this.desk = desk;
        this.answers = answers;
        this.commands = commands;
        this.caller = caller;
        this.seal = seal;
        this.signIn = signIn;
        this.pages = pages;
        this.paper = paper;
    }

    @GET
    @Path("/{token}")
    @Access(ANYBODY)
    @Operation(hidden = true)
    public Response show(@PathParam("token") String token) {
        CustomerInvitation invitation = desk.byToken(token);
        Visitor visitor = visitors.now();
        return pages.page(200, visitor, visitor.signedIn() ? seal.on(invitation.id(), visitor) : null, reception.look(invitation, token, visitor));
    }

    /** Also where a browser comes back to once it is signed in. */
    @GET
    @Path("/{token}/sign-in")
    @Access(ANYBODY)
    @Operation(hidden = true)
    public Response signIn(@PathParam("token") String token) {
        desk.byToken(token);
        return visitors.now().signedIn() ? paper.goTo(InvitationLinks.PAGES, token) : signIn.begin();
    }

    /** A tenant that is not known yet sends its company along; what is wrong with that is asked again. */
    @POST
    @Path("/{token}/accept")
    @Access("accept_customer_invitation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response accept(@PathParam("token") String token, MultivaluedMap<String, String> sent) {
        CustomerInvitation invitation = desk.byToken(token);
        Visitor visitor = visitors.now();
        seal.demand(sent.getFirst(SEAL), invitation.id(), visitor);
        CompanyForm form = CompanyForm.sent(sent);
        try {
            NewCustomer newcomer = form == null ? null : newcomers.of(caller.get(), form, paper.language());
            commands.with(null).noContent(() -> answers.accept(caller.get(), token, newcomer));
            return paper.goTo(InvitationLinks.PAGES, token);
        } catch (Refused no) {
            Set<CompanyField> wrong = no.violations().stream().flatMap(v -> CompanyField.at(v.field()).stream()).collect(Collectors.toSet());
            if (form == null || wrong.isEmpty()) {
                throw no;
            }
            return pages.page(400, visitor, seal.on(invitation.id(), visitor), reception.again(invitation, caller.get(), form.wrong(wrong)));
        }
    }

    /** The link may serve others, too, so the answer is told here. */
    @POST
    @Path("/{token}/decline")
    @Access("decline_customer_invitation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decline(@PathParam("token") String token, MultivaluedMap<String, String> sent) {
        CustomerInvitation invitation = desk.byToken(token);
        Visitor visitor = visitors.now();
        seal.demand(sent.getFirst(SEAL), invitation.id(), visitor);
        commands.with(null).noContent(() -> answers.decline(caller.get(), token));
        return invitation.reusable() ? pages.page(200, visitor, null, reception.offered(invitation).ended(Obstacle.ANSWERED_NO)) : paper.goTo(InvitationLinks.PAGES, token);
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
        return paper.goTo(InvitationLinks.PAGES, "signed-out");
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
