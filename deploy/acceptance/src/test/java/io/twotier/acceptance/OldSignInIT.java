package io.twotier.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.twotier.local.Suite;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clients whose sign-in service is only an address to them get their tokens at the gateway, each in its own way, and the API takes them. */
@ExtendWith(RunningSuite.class)
class OldSignInIT {

    private static final String NORDLYS = "5b1f2c34-8d0e-4a61-9c27-0f3e6a7b1c01";
    private static final String KVARNSTEN = "9e4d7713-6f0c-4b8d-b1a2-77c0a95d3e03";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static Suite suite;

    @BeforeAll
    static void suite(Suite running) {
        suite = running;
    }

    @Test
    void anApplicationByTheSecondVersionWithTheOldAudience() throws IOException, InterruptedException {
        assertEquals(200, get("/common/discovery/instance?api-version=1.1&authorization_endpoint=https%3A%2F%2Flogin.example%2Fcommon%2Foauth2%2Fv2.0%2Fauthorize").statusCode());
        JsonNode answer = said(200, form("/" + NORDLYS + "/oauth2/v2.0/token", "client_info=1&grant_type=client_credentials"
                + "&scope=openid+profile+offline_access+https%3A%2F%2Fgraph.windows.net%2F.default&client_id=nordlys-app&client_secret=" + suite.appSecret()));
        assertTrue(answer.get("expires_in").isInt(), answer.toString());
        assertFalse(answer.has("id_token"), answer.toString());
        assertTaken(answer);
    }

    @Test
    void anApplicationByTheFirstVersionForAResource() throws IOException, InterruptedException {
        JsonNode answer = said(200, form("/" + NORDLYS + "/oauth2/token", "grant_type=client_credentials&client_id=nordlys-app&client_secret=" + suite.appSecret()
                + "&resource=https%3A%2F%2Fgraph.windows.net"));
        assertEquals("https://graph.windows.net", answer.get("resource").asText());
        assertTrue(answer.get("expires_on").isTextual(), answer.toString());
        assertTaken(answer);
    }

    @Test
    void aPersonByPasswordWhoseTokenIsExchangedOnceMore() throws IOException, InterruptedException {
        JsonNode signedIn = said(200, form("/nordlys.example/oauth2/token", "grant_type=password&client_id=twotier-portal&username=ga@nordlys.example&password="
                + suite.demoPassword() + "&resource=https%3A%2F%2Fapi.example&scope=openid", "Authorization", "Bearer null"));
        JsonNode exchanged = said(200, form("/GenerateToken", "grant_type=jwt_token", "Authorization", "Bearer " + signedIn.get("access_token").asText()));
        assertEquals("Bearer", exchanged.get("token_type").asText());
        assertTrue(exchanged.get("expires_in").asInt() > 0, exchanged.toString());
        assertTaken(exchanged);
        assertTaken(said(200, form("/common/oauth2/v2.0/token", "grant_type=refresh_token&client_id=twotier-portal&scope=https%3A%2F%2Fapi.example%2F.default&refresh_token="
                + signedIn.get("refresh_token").asText())));
    }

    @Test
    void aWrongSecretAnotherTenantAndNoTokenAreRefusedInTheirShapes() throws IOException, InterruptedException {
        JsonNode wrong = said(401, form("/" + NORDLYS + "/oauth2/v2.0/token", "grant_type=client_credentials&client_id=nordlys-app&client_secret=another"));
        assertEquals(7000215, wrong.get("error_codes").get(0).asInt());
        JsonNode other = said(400, form("/" + KVARNSTEN + "/oauth2/v2.0/token", "grant_type=client_credentials&client_id=nordlys-app&client_secret=" + suite.appSecret()));
        assertEquals("unauthorized_client", other.get("error").asText());
        assertFalse(other.has("access_token"));
        assertEquals(400, said(401, form("/generatetoken", "grant_type=jwt_token", "Authorization", "Bearer not.a.token")).get("code").asInt());
    }

    private static void assertTaken(JsonNode answer) throws IOException, InterruptedException {
        assertEquals(200, get("/v1/countryvalidationrules/SE", "Authorization", "Bearer " + answer.get("access_token").asText()).statusCode());
    }

    private static JsonNode said(int status, HttpResponse<String> answer) throws IOException {
        assertEquals(status, answer.statusCode(), answer.uri().getPath());
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> form(String path, String form, String... headers) throws IOException, InterruptedException {
        return send(path, HttpRequest.newBuilder().POST(BodyPublishers.ofString(form)), Stream.concat(Stream.of("Content-Type", "application/x-www-form-urlencoded"),
                Stream.of(headers)).toArray(String[]::new));
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(path, HttpRequest.newBuilder(), headers);
    }

    private static HttpResponse<String> send(String path, HttpRequest.Builder request, String... headers) throws IOException, InterruptedException {
        return HTTP.send((headers.length == 0 ? request : request.headers(headers)).uri(URI.create(suite.baseUrl() + path)).build(), BodyHandlers.ofString());
    }
}
