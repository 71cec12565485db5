package io.twotier.partner.partnership.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What pages are written on: template, language, and the headers that keep a page with a secret in its address to itself. */
@ApplicationScoped
public class Paper {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String POLICY = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]+");

    private final byte[] style;
    private final String enrolAt;

    private final HttpHeaders headers;
    private final UriInfo uri;

    Paper(@ConfigProperty(name = "twotier.pages.enrollment-url") Optional<String> enrolAt, HttpHeaders headers, UriInfo uri) throws IOException {
        this.headers = headers;
        this.uri = uri;
        this.enrolAt = enrolAt.orElse(null);
        try (InputStream in = Paper.class.getResourceAsStream("/templates/partnership/page.css")) {
            style = in.readAllBytes();
        }
    }

    /** The templates. */
    @CheckedTemplate(basePath = "partnership")
    static class Templates {

        static native TemplateInstance invitation(Frame frame, Situation situation);
    }

    /** @param seal for the forms of the page, or null when it has none */
    Response page(int status, Visitor visitor, String seal, Situation situation) {
        PageLanguage language = language();
        Frame frame = new Frame(language, situation.obstacle() == Obstacle.UNKNOWN_LINK ? null : invitation(),
                visitor.known() ? visitor.caller().name() : visitor.signedIn() ? "?" : null, seal, visitor.ended(), enrolAt);
        return guarded(Response.status(status).entity(Templates.invitation(frame, situation).setLocale(language.tag()).render()).type(HTML)
                .header("Content-Language", language.tag()).header("Vary", "Accept-Language, Cookie"));
    }

    /** On to another page of ours, in the same language. */
    Response goTo(String place) {
        String wanted = uri.getQueryParameters().getFirst("lang");
        return guarded(Response.seeOther(URI.create(InvitationPage.PATH + "/" + place + (wanted == null ? "" : "?lang=" + language().tag()))));
    }

    Response style() {
        return Response.ok(style, new MediaType("text", "css", "utf-8")).header("Cache-Control", "public, max-age=3600").header("X-Content-Type-Options", "nosniff").build();
    }

    /** The address of the invitation the request is about, or null. */
    private String invitation() {
        String token = uri.getPathParameters().getFirst("token");
        return token != null && TOKEN.matcher(token).matches() ? InvitationPage.PATH + "/" + token : null;
    }

    private PageLanguage language() {
        return PageLanguage.of(uri.getQueryParameters().getFirst("lang"), headers.getAcceptableLanguages());
    }

    private static Response guarded(Response.ResponseBuilder response) {
        return response.header("Content-Security-Policy", POLICY).header("Referrer-Policy", "no-referrer").header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY").header("Cache-Control", "no-store").build();
    }
}
