package io.twotier.platform.web;

import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Leads browsers to the identity provider, from where they come back to the address they asked for. A sign-in that is there already is forgotten. */
@ApplicationScoped
public class SignIn {

    private final HttpAuthenticator authenticator;
    private final RoutingContext browser;

    SignIn(HttpAuthenticator authenticator, RoutingContext browser) {
        this.authenticator = authenticator;
        this.browser = browser;
    }

    public Response begin() {
        ChallengeData way = authenticator.getChallenge(browser).await().indefinitely();
        Response.ResponseBuilder response = Response.status(way.status).header("Cache-Control", "no-store").header("Referrer-Policy", "no-referrer");
        way.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
        return response.build();
    }
}
