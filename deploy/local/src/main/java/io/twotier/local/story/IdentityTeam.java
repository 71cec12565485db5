package io.twotier.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.twotier.local.LocalTrouble;
import io.twotier.local.Suite;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Those who give people their accounts: makes users at the identity provider, with their tenant and role. */
public final class IdentityTeam {

    /** Less than the minute for which an administrator's token is good. */
    private static final Duration TOKEN_LASTS = Duration.ofSeconds(40);

    private final Suite suite;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private String token;
    private Instant signedIn = Instant.MIN;

    public IdentityTeam(Suite suite) {
        this.suite = suite;
    }

    /** A user of a partner's tenant with the demo's password. @return the same person as one who calls */
    Actor hire(String name, String company, String userName, UUID tenant, String role) {
        return hire(name, company, userName, "partner", tenant, List.of(role));
    }

    /** @param kind of the tenant: partner or customer @param roles all that this one person has */
    public Actor hire(String name, String company, String userName, String kind, UUID tenant, List<String> roles) {
        String created = call("POST", "/admin/realms/twotier/users", """
                {"username":"%s","enabled":true,"email":"%s","emailVerified":true,"firstName":"%s","lastName":"%s",
                 "attributes":{"tid":["%s"],"tkind":["%s"]},
                 "credentials":[{"type":"password","value":"%s","temporary":false}]}"""
                .formatted(userName, userName, name, company, tenant, kind, suite.demoPassword())).headers().firstValue("Location").orElseThrow();
        String user = created.substring(created.lastIndexOf('/') + 1);
        String realmRoles = roles.stream().map(role -> call("GET", "/admin/realms/twotier/roles/" + role, null).body()).collect(Collectors.joining(","));
        call("POST", "/admin/realms/twotier/users/" + user + "/role-mappings/realm", "[" + realmRoles + "]");
        return new Actor(name + " of " + company + " (" + String.join(", ", roles) + ")", () -> suite.userToken(userName));
    }

    /** Gives a user who never signed in another password, to be changed at the first sign-in like the one before. */
    String newTemporaryPassword(String userName) {
        String password = "New-" + UUID.randomUUID();
        String user = parsed(call("GET", "/admin/realms/twotier/users?exact=true&username=" + URLEncoder.encode(userName, StandardCharsets.UTF_8), null))
                .path(0).path("id").asText();
        call("PUT", "/admin/realms/twotier/users/" + user + "/reset-password", "{\"type\":\"password\",\"value\":\"" + password + "\",\"temporary\":true}");
        return password;
    }

    /** How many users there are. */
    long users() {
        return Long.parseLong(call("GET", "/admin/realms/twotier/users/count", null).body().trim());
    }

    private HttpResponse<String> call(String method, String path, String body) {
        if (signedIn.plus(TOKEN_LASTS).isBefore(Instant.now())) {
            token = adminToken();
            signedIn = Instant.now();
        }
        HttpResponse<String> response = send(HttpRequest.newBuilder(Stage.resolved(suite.keycloakUrl(), path)).header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json").method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).build());
        if (response.statusCode() >= 300) {
            throw new LocalTrouble("The identity provider refuses " + method + " " + path + ": " + response.statusCode() + " " + response.body());
        }
        return response;
    }

    private String adminToken() {
        String form = "grant_type=password&client_id=admin-cli&username=admin&password="
                + URLEncoder.encode(suite.keycloakAdminPassword(), StandardCharsets.UTF_8);
        HttpResponse<String> response = send(HttpRequest.newBuilder(Stage.resolved(suite.keycloakUrl(), "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build());
        JsonNode answer = parsed(response);
        if (!answer.has("access_token")) {
            throw new LocalTrouble("The identity provider's administrator cannot sign in: " + answer);
        }
        return answer.get("access_token").asText();
    }

    private JsonNode parsed(HttpResponse<String> response) {
        try {
            return json.readTree(response.body());
        } catch (IOException e) {
            throw new LocalTrouble("The identity provider's answer cannot be read", e);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new LocalTrouble("The identity provider does not answer at " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalTrouble("Interrupted at the identity provider", e);
        }
    }
}
