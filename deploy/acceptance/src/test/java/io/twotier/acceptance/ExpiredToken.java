package io.twotier.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.twotier.local.Suite;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.locks.LockSupport;

/** A token of the realm's own that has run out: issued for one second, to a client made for this. */
final class ExpiredToken {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static String token;

    private ExpiredToken() {
    }

    static synchronized String of(Suite suite, String user) throws IOException, InterruptedException {
        if (token == null) {
            String realm = suite.keycloakUrl() + "/admin/realms/twotier/clients";
            String admin = token(suite, "master", "admin-cli", "admin", URLEncoder.encode(suite.keycloakAdminPassword(), StandardCharsets.UTF_8));
            post(realm, "application/json", "Bearer " + admin, """
                    {"clientId":"short-lived","publicClient":true,"directAccessGrantsEnabled":true,"fullScopeAllowed":true,
                     "attributes":{"access.token.lifespan":"1"},"defaultClientScopes":["basic","twotier-api"]}""");
            token = token(suite, "twotier", "short-lived", user, suite.demoPassword());
        }
        Instant end = Instant.ofEpochSecond(JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1])).get("exp").asLong());
        while (!Instant.now().isAfter(end)) {
            LockSupport.parkUntil(end.toEpochMilli() + 1);
        }
        return token;
    }

    private static String token(Suite suite, String realm, String client, String user, String password) throws IOException, InterruptedException {
        JsonNode answer = JSON.readTree(post(suite.keycloakUrl() + "/realms/" + realm + "/protocol/openid-connect/token", "application/x-www-form-urlencoded",
                null, "grant_type=password&client_id=" + client + "&username=" + user + "&password=" + password));
        return answer.get("access_token").asText();
    }

    private static String post(String address, String type, String authorization, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).header("Content-Type", type).POST(BodyPublishers.ofString(body));
        HttpResponse<String> answer = HTTP.send((authorization == null ? request : request.header("Authorization", authorization)).build(),
                BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(address + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
