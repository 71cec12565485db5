package io.twotier.partner.partnership.page;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.twotier.partner.partnership.Invitation;
import io.twotier.partner.partnership.PartnershipDesk;
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
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The page behind the link of an invitation: who invites, and for a global admin the two answers (R110, R111). The desk decides, as for the API. */
@Path(InvitationPage.PATH)
@Produces(MediaType.TEXT_HTML)
public class InvitationPage {

    static final String PATH = "/pages/partnerships";

    private static final Logger LOG = Logger.getLogger(InvitationPage.class);
    private static final String ANYBODY = "open_partner_invitation_page";

    private final Visitors visitors;
    private final Reception reception;
    private final PartnershipDesk desk;
    private final Commands commands;
    private final CurrentCaller caller;
    private final FormSeal seal;
    private final SignIn signIn;
    private final InvitationPaper pages;
    private final Paper paper;

    InvitationPage(Visitors visitors, Reception reception, PartnershipDesk desk, Commands commands, CurrentCaller caller, FormSeal seal, SignIn signIn,
                   InvitationPaper pages, Paper paper) {
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
    @Path("/{token}")
    @Access(ANYBODY)
    @Operation(hidden = true)
    public Response show(@PathParam("token") String token) {
        Invitation invitation = desk.byToken(token);
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
        return visitors.now().signedIn() ? paper.goTo(PATH, token) : signIn.begin();
    }

    @POST
    @Path("/{token}/accept")
    @Access("accept_partner_invitation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response accept(@PathParam("token") String token, @FormParam("seal") String given) {
        return answer(token, given, sure -> desk.accept(caller.get(), sure));
    }

    @POST
    @Path("/{token}/decline")
    @Access("decline_partner_invitation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decline(@PathParam("token") String token, @FormParam("seal") String given) {
        return answer(token, given, sure -> desk.decline(caller.get(), sure));
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
        return paper.goTo(PATH, "signed-out");
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
        Visitor visitor = visitors.now();
        return pages.page(no.rejection().status(), visitor, null, reception.refused(no, visitor.caller()));
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

    private Response answer(String token, String given, Function<String, Invitation> answer) {
        seal.demand(given, desk.byToken(token).id(), visitors.now());
        commands.with(null).noContent(() -> answer.apply(token));
        return paper.goTo(PATH, token);
    }
}
