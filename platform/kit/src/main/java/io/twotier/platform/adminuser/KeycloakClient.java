package io.twotier.platform.adminuser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Speaks to Keycloak's admin API as a client of its own; needs nothing of it before the first call. Knows no user, keeps a token. */
@ApplicationScoped
class KeycloakClient {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
    private static final int TOKEN_SPARE_SECONDS = 10;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT_WITHIN).build();
    private final ObjectMapper json;
    private volatile Token token;

    @ConfigProperty(name = "quarkus.keycloak.admin-client.server-url")
    Optional<String> server;
    @ConfigProperty(name = "quarkus.keycloak.admin-client.realm", defaultValue = "twotier")
    String realm;
    @ConfigProperty(name = "quarkus.keycloak.admin-client.client-id", defaultValue = "twotier-admin")
    String clientId;
    @ConfigProperty(name = "quarkus.keycloak.admin-client.client-secret")
    Optional<String> clientSecret;

    KeycloakClient(ObjectMapper json) {
        this.json = json;
    }

    private record Token(String text, Instant until) {
    }

    /** @param body null when there is none or it is empty */
    record Answer(int status, JsonNode body) {

        /** The body of a 2xx answer. @throws IdentityProviderAway for any other */
        JsonNode orAway(String step) {
            if (status / 100 != 2) {
                throw new IdentityProviderAway(step + ": answered " + status);
            }
            return body;
        }
    }

    /** One call below the realm of the admin API; a refused token is renewed once. @throws IdentityProviderAway without an answer, or with a 5xx */
    Answer call(String method, String path, Object body) {
        Answer answer = send(request(method, path, body, token()), path);
        if (answer.status() == 401) {
            token = null;
            answer = send(request(method, path, body, token()), path);
        }
        return answer;
    }

    private HttpRequest request(String method, String path, Object body, String bearer) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root() + "/admin/realms/" + realm + path)).timeout(ANSWER_WITHIN)
                .header("Authorization", "Bearer " + bearer).header("Accept", "application/json");
        return body == null ? request.method(method, BodyPublishers.noBody()).build()
                : request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json.valueToTree(body).toString())).build();
    }

    private String token() {
        Token kept = token;
        if (kept == null || !kept.until().isAfter(Instant.now())) {
            String form = form(Map.of("grant_type", "client_credentials", "client_id", clientId,
                    "client_secret", clientSecret.orElseThrow(() -> new IdentityProviderAway("its client secret is not configured"))));
            HttpRequest request = HttpRequest.newBuilder(URI.create(root() + "/realms/" + realm + "/protocol/openid-connect/token"))
                    .timeout(ANSWER_WITHIN).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build();
            JsonNode answer = send(request, "token").orAway("token");
            kept = new Token(answer.path("access_token").asText(), Instant.now().plusSeconds(answer.path("expires_in").asLong(60) - TOKEN_SPARE_SECONDS));
            token = kept;
        }
        return kept.text();
    }

    private Answer send(HttpRequest request, String step) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 500) {
                throw new IdentityProviderAway("answered " + answer.statusCode());
            }
            return new Answer(answer.statusCode(), answer.body().isEmpty() || answer.statusCode() >= 300 ? null : json.readTree(answer.body()));
        } catch (IOException e) {
            throw new IdentityProviderAway("no answer: " + e.getClass().getSimpleName(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IdentityProviderAway("interrupted", e);
        }
    }

    private String root() {
        return server.orElseThrow(() -> new IdentityProviderAway("its address is not configured")).replaceAll("/+$", "");
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream().map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
