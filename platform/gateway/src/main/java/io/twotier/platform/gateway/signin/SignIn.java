package io.twotier.platform.gateway.signin;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The old sign-in service's addresses, for clients whose authority is only an address to them: each call becomes one to the identity provider. Nothing is
 * kept, and no secret is logged. Only addresses of the configured provider are ever asked.
 */
public final class SignIn {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int LONGEST_FORM = 64 * 1024;
    private static final long ANSWERS_WITHIN_MILLIS = 10_000;

    private final HttpClient client;
    private final String provider;

    /** @param issuer the identity provider's address, ending in its realm, or null when there is none to ask */
    public SignIn(HttpClient client, URI issuer) {
        this.client = client;
        this.provider = issuer == null ? null : issuer.toString().replaceAll("/+$", "");
    }

    /** @return false, and nothing is done, for what is none of its addresses */
    public boolean answers(HttpServerRequest request) {
        Optional<SignInPath> path = provider == null || request.path() == null ? Optional.empty() : SignInPath.of(request.path());
        path.ifPresent(asked -> {
            switch (asked.call()) {
                case TOKEN -> token(request, asked);
                case AUTHORIZE -> authorize(request);
                case DISCOVERY -> discover(request);
            }
        });
        return path.isPresent();
    }

    private void token(HttpServerRequest request, SignInPath path) {
        String correlationId = Optional.ofNullable(request.getHeader("client-request-id")).filter(id -> id.length() <= 64).orElseGet(() -> UUID.randomUUID().toString());
        String type = request.getHeader("Content-Type");
        if (request.method() != HttpMethod.POST || type == null || !type.toLowerCase().startsWith(FORM)) {
            tell(request, TokenAnswer.error(400, "invalid_request", "A token is asked for by POST of a form.", Instant.now(), correlationId));
            return;
        }
        read(request).onFailure(tooLong -> tell(request, TokenAnswer.error(400, "invalid_request", "The form is too long, or does not say how long it is.", Instant.now(), correlationId)))
                .onSuccess(body -> exchange(request, path, body, correlationId));
    }

    private void exchange(HttpServerRequest request, SignInPath path, Buffer body, String correlationId) {
        try {
            TokenForm form = TokenForm.read(body.toString());
            ask(request, form).onSuccess(answer -> tell(request, TokenAnswer.of(answer.status(), answer.body(), path, form, Instant.now(), correlationId)))
                    .onFailure(away -> tell(request, TokenAnswer.away(Instant.now(), correlationId)));
        } catch (IllegalArgumentException noForm) {
            tell(request, TokenAnswer.error(400, "invalid_request", noForm.getMessage(), Instant.now(), correlationId));
        }
    }

    /** One client sends {@code Authorization: Bearer null} along; only a client's own name and secret mean something here. */
    private Future<Said> ask(HttpServerRequest request, TokenForm form) {
        String basic = request.getHeader("Authorization");
        return client.request(new RequestOptions().setAbsoluteURI(provider + "/protocol/openid-connect/token").setMethod(HttpMethod.POST).setTimeout(ANSWERS_WITHIN_MILLIS))
                .compose(out -> {
                    out.putHeader("Content-Type", FORM).putHeader("Accept", "application/json");
                    return (basic != null && basic.startsWith("Basic ") ? out.putHeader("Authorization", basic) : out).send(form.forProvider());
                })
                .compose(response -> response.body().map(body -> new Said(response.statusCode(), body.toString())));
    }

    private static Future<Buffer> read(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null || length.length() > 9 || Long.parseLong(length) > LONGEST_FORM
                ? Future.failedFuture("too long") : request.body();
    }

    private void authorize(HttpServerRequest request) {
        String query = request.query() == null ? "" : request.query().replaceAll("(^|&)(resource|scope)=[^&]*", "").replaceAll("^&", "");
        request.response().setStatusCode(302).putHeader("Cache-Control", "no-store")
                .putHeader("Location", provider + "/protocol/openid-connect/auth?" + query + (query.isEmpty() ? "" : "&") + "scope=openid").end();
    }

    /** This gateway is the one authority it knows. */
    private void discover(HttpServerRequest request) {
        String host = request.authority() == null ? "" : request.authority().toString();
        tell(request, new TokenAnswer(200, new JsonObject().put("tenant_discovery_endpoint", provider + "/.well-known/openid-configuration").put("api-version", "1.1")
                .put("metadata", new JsonArray().add(new JsonObject().put("preferred_network", host).put("preferred_cache", host).put("aliases", new JsonArray().add(host))))));
    }

    private static void tell(HttpServerRequest request, TokenAnswer answer) {
        if (!request.response().closed()) {
            request.response().setStatusCode(answer.status()).putHeader("Content-Type", "application/json; charset=utf-8").putHeader("Cache-Control", "no-store")
                    .putHeader("Pragma", "no-cache");
            if (answer.status() == 503) {
                request.response().putHeader("Retry-After", "1");
            }
            request.response().end(answer.body().encode());
        }
    }

    private record Said(int status, String body) {
    }
}
