package io.twotier.platform.web;

import io.quarkus.security.AuthenticationRedirectException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.regex.Pattern;

/** What pages are written on: language, frame, and the headers that keep a page with a secret in its address to itself. */
@ApplicationScoped
public class Paper {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String POLICY = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]+");

    private final byte[] style;
    private final HttpHeaders headers;
    private final UriInfo uri;

    Paper(HttpHeaders headers, UriInfo uri) throws IOException {
        this.headers = headers;
        this.uri = uri;
        try (InputStream in = Paper.class.getResourceAsStream("/web/page.css")) {
            style = in.readAllBytes();
        }
    }

    /** @param home the path of the service's pages @param seal for the forms of the page, or null when it has none */
    public Frame frame(String home, Visitor visitor, String seal) {
        return new Frame(language(), home, page(home), "", visitor.known() ? visitor.caller().name() : visitor.signedIn() ? "?" : null, seal, visitor.ended());
    }

    /** @param html the whole page, in the language of the frame */
    public Response page(int status, Frame frame, String html) {
        return guarded(Response.status(status).entity(html).type(HTML).header("Content-Language", frame.language().tag()).header("Vary", "Accept-Language, Cookie"));
    }

    /** On to another page of ours, in the same language. */
    public Response goTo(String home, String place) {
        String wanted = uri.getQueryParameters().getFirst("lang");
        return guarded(Response.seeOther(URI.create(home + "/" + place + (wanted == null ? "" : "?lang=" + language().tag()))));
    }

    /** Back to the page a frame is around. */
    public Response goTo(Frame frame) {
        return guarded(Response.seeOther(URI.create(frame.page() + "?lang=" + frame.language().tag() + frame.more())));
    }

    /** The way to the identity provider and back. */
    public Response elsewhere(AuthenticationRedirectException way) {
        return Response.status(way.getCode()).header("Location", way.getRedirectUri()).header("Cache-Control", "no-store").build();
    }

    public Response style() {
        return Response.ok(style, new MediaType("text", "css", "utf-8")).header("Cache-Control", "public, max-age=3600").header("X-Content-Type-Options", "nosniff").build();
    }

    public PageLanguage language() {
        return PageLanguage.of(uri.getQueryParameters().getFirst("lang"), headers.getAcceptableLanguages());
    }

    /** The address of the page the request is about, or null. */
    private String page(String home) {
        String token = uri.getPathParameters().getFirst("token");
        return token != null && TOKEN.matcher(token).matches() ? home + "/" + token : null;
    }

    private static Response guarded(Response.ResponseBuilder response) {
        return response.header("Content-Security-Policy", POLICY).header("Referrer-Policy", "no-referrer").header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY").header("Cache-Control", "no-store").build();
    }
}
