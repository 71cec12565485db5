package io.twotier.platform.gateway.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.twotier.platform.gateway.Gateway;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever signs in as at the old service gets a token of the identity provider, in the old shape. */
class SignInTest {

    private static final String TENANT = "5b1f2c34-8d0e-4a61-9c27-0f3e6a7b1c01";
    private static final String TOKEN = "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(("{\"tid\":\"" + TENANT + "\"}").getBytes(StandardCharsets.UTF_8)) + ".c2ln";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final List<String> asked = new ArrayList<>();
    private int status = 200;
    private String said = new JsonObject().put("access_token", TOKEN).put("expires_in", 300).put("refresh_token", "again").put("token_type", "Bearer")
            .put("id_token", "who").put("session_state", "s").put("scope", "").encode();
    private HttpServer provider;
    private Gateway gateway;
    private int port;

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/", this::reply);
        provider.start();
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        gateway = Gateway.start("127.0.0.1", port, Map.of(), issuer());
    }

    @AfterEach
    void stop() {
        gateway.close();
        provider.stop(0);
    }

    @Test
    void theSecondVersionAnswersInNumbersAndWithoutAnIdToken() throws Exception {
        HttpResponse<String> answer = post("/" + TENANT + "/oauth2/v2.0/token", "client_info=1&grant_type=client_credentials&client_id=c+1&client_secret=s%26%2B"
                + "&scope=openid+profile+offline_access+https%3A%2F%2Fgraph.windows.net%2F.default");
        assertEquals(200, answer.statusCode());
        assertEquals(new JsonObject().put("token_type", "Bearer").put("access_token", TOKEN).put("refresh_token", "again").put("expires_in", 300)
                .put("ext_expires_in", 300), new JsonObject(answer.body()));
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
        assertEquals(List.of("POST /realms/twotier/protocol/openid-connect/token null client_id=c%201&client_secret=s%26%2B&grant_type=client_credentials"), asked);
    }

    @Test
    void theFirstVersionAnswersInTextAndRepeatsTheResource() throws Exception {
        JsonObject answer = new JsonObject(post("//Shop.Example/OAuth2/Token/", "grant_type=password&client_id=c&username=maj&password=p&scope=openid"
                + "&resource=https%3A%2F%2Fapi.example").body());
        assertEquals("300", answer.getString("expires_in"));
        assertEquals(300, Long.parseLong(answer.getString("expires_on")) - Long.parseLong(answer.getString("not_before")));
        assertEquals("https://api.example", answer.getString("resource"));
        assertEquals(List.of("POST /realms/twotier/protocol/openid-connect/token null client_id=c&grant_type=password&password=p&username=maj"), asked);
    }

    @Test
    void onlyAClientsOwnNameAndSecretAreHandedOn() throws Exception {
        post("/common/oauth2/token", "grant_type=refresh_token&refresh_token=r&client_id=c", "Authorization", "Bearer null", "Cookie", "a=b");
        post("/common/oauth2/token", "grant_type=refresh_token&refresh_token=r", "Authorization", "Basic Yzpz");
        assertEquals(List.of("POST /realms/twotier/protocol/openid-connect/token null client_id=c&grant_type=refresh_token&refresh_token=r",
                "POST /realms/twotier/protocol/openid-connect/token Basic Yzpz grant_type=refresh_token&refresh_token=r"), asked);
    }

    @Test
    void aTenantsAddressGivesNoTokenOfAnother() throws Exception {
        HttpResponse<String> answer = post("/9e4d7713-6f0c-4b8d-b1a2-77c0a95d3e03/oauth2/token", "grant_type=client_credentials&client_id=c&client_secret=s");
        assertEquals(400, answer.statusCode());
        assertEquals("unauthorized_client", new JsonObject(answer.body()).getString("error"));
        assertTrue(!answer.body().contains(TOKEN), answer.body());
        assertEquals(200, post("/" + TENANT.toUpperCase() + "/oauth2/token", "grant_type=client_credentials&client_id=c&client_secret=s").statusCode());
    }

    @Test
    void aWrongSecretIsAnInvalidClientWhateverTheProviderCallsIt() throws Exception {
        status = 401;
        said = new JsonObject().put("error", "unauthorized_client").encode();
        JsonObject body = new JsonObject(post("/common/oauth2/token", "grant_type=client_credentials&client_id=c").body());
        assertEquals("invalid_client", body.getString("error"));
        assertEquals(new JsonArray().add(7000215), body.getJsonArray("error_codes"));
    }

    @ParameterizedTest
    @CsvSource({"401,invalid_client,7000215", "400,invalid_grant,50126", "400,unsupported_grant_type,70003", "400,something_new,900144"})
    void aRefusalOfTheProviderHasTheOldBody(int its, String error, int number) throws Exception {
        status = its;
        said = new JsonObject().put("error", error).put("error_description", "Not so.").encode();
        HttpResponse<String> answer = post("/common/oauth2/token", "grant_type=client_credentials&client_id=c", "client-request-id", "c-1");
        JsonObject body = new JsonObject(answer.body());
        assertEquals(its, answer.statusCode());
        assertEquals(error, body.getString("error"));
        assertEquals("Not so.", body.getString("error_description"));
        assertEquals(new JsonArray().add(number), body.getJsonArray("error_codes"));
        assertEquals("c-1", body.getString("correlation_id"));
        assertTrue(body.getString("timestamp").matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\dZ"), body.encode());
        assertTrue(body.containsKey("trace_id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no form at all", "grant_type=", "grant_type=password&grant_type=client_credentials", "client_id=c&client_id=d&grant_type=password"})
    void whatIsNoFormReachesNobody(String body) throws Exception {
        assertEquals(400, post("/common/oauth2/token", body).statusCode());
        assertEquals(List.of(), asked);
    }

    @Test
    void neitherDoesAnotherMethodAnotherTypeOrTooMuch() throws Exception {
        HttpRequest.Builder token = HttpRequest.newBuilder(here("/common/oauth2/token"));
        assertEquals(400, send(token.GET()).statusCode());
        assertEquals(400, send(token.POST(BodyPublishers.ofString("{}")).header("Content-Type", "application/json")).statusCode());
        assertEquals(400, post("/common/oauth2/token", "grant_type=password&password=" + "a".repeat(64 * 1024)).statusCode());
        assertEquals(List.of(), asked);
    }

    @Test
    void aProviderThatIsAwayOrBrokenIs503WithRetryAfter() throws Exception {
        status = 502;
        said = "<html>";
        assertAway(post("/common/oauth2/token", "grant_type=client_credentials&client_id=c"));
        status = 200;
        assertAway(post("/common/oauth2/token", "grant_type=client_credentials&client_id=c"));
        provider.stop(0);
        assertAway(post("/common/oauth2/token", "grant_type=client_credentials&client_id=c"));
    }

    @Test
    void theDiscoveryNamesThisAuthorityAlone() throws Exception {
        JsonObject answer = new JsonObject(send(HttpRequest.newBuilder(here("/common/discovery/instance?api-version=1.1"))).body());
        assertEquals(issuer() + "/.well-known/openid-configuration", answer.getString("tenant_discovery_endpoint"));
        assertEquals(new JsonArray().add("127.0.0.1:" + port), answer.getJsonArray("metadata").getJsonObject(0).getJsonArray("aliases"));
    }

    @Test
    void whoSignsInByBrowserIsSentToTheProvider() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(here("/common/oauth2/authorize?resource=https%3A%2F%2Fa&client_id=c&scope=x&response_type=code")));
        assertEquals(302, answer.statusCode());
        assertEquals(issuer() + "/protocol/openid-connect/auth?client_id=c&response_type=code&scope=openid", answer.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void otherAddressesAreNoneOfItsBusiness() throws Exception {
        for (String path : List.of("/common/oauth2", "/common/oauth2/keys", "/common/oauth2/v1.0/token", "/common/oauth2/v2.0/token/more", "/oauth2/token")) {
            assertEquals(404, post(path, "grant_type=password").statusCode(), path);
        }
        assertEquals(List.of(), asked);
    }

    private static void assertAway(HttpResponse<String> answer) {
        assertEquals(503, answer.statusCode());
        assertEquals("temporarily_unavailable", new JsonObject(answer.body()).getString("error"));
        assertEquals("1", answer.headers().firstValue("Retry-After").orElseThrow());
        assertNull(new JsonObject(answer.body()).getString("access_token"));
    }

    private HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(here(path)).POST(BodyPublishers.ofString(body)).header("Content-Type", FORM);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private URI here(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private URI issuer() {
        return URI.create("http://127.0.0.1:" + provider.getAddress().getPort() + "/realms/twotier");
    }

    private void reply(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("Authorization") + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        byte[] body = said.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }
}
