package io.twotier.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.twotier.local.Suite;
import io.twotier.platform.testkit.TopicProbe;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers do wrong is told in the one body, through the gateway and with real tokens; never a 5xx, nothing internal, nothing changed. */
@ExtendWith(RunningSuite.class)
class MistakesIT {

    private static final String CUSTOMER = "1fa8c0d2-3b5e-49f4-a6d7-58e2b4c90f04";
    private static final Pattern INTERNAL = Pattern.compile("Exception|\\bjava\\.|io\\.twotier|org\\.|\\bat [a-z]+\\.");

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static Suite suite;
    private static Map<String, Integer> eventsBefore;

    @BeforeAll
    static void suite(Suite running) {
        suite = running;
        eventsBefore = events();
    }

    /** Every change says an event in its own transaction; where none was said nothing was changed. */
    @AfterAll
    static void nothingWasChanged() {
        assertEquals(eventsBefore, events());
    }

    private static Map<String, Integer> events() {
        try (TopicProbe probe = new TopicProbe(suite.kafka())) {
            return suite.services().keySet().stream().collect(Collectors.toMap(service -> service, service -> probe.all(service + "-events").size()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "operator@twotier.example, POST,  /v1/operator/partners",
        "ga@kvarnsten.example,     POST,  /v1/agreements/partner/signatures",
        "ga@kvarnsten.example,     POST,  /v1/enrollments",
        "aa@kvarnsten.example,     POST,  /v1/customers",
        "aa@kvarnsten.example,     POST,  /v1/customers/" + CUSTOMER + "/agreements",
        "aa@kvarnsten.example,     POST,  /v1/customers/" + CUSTOMER + "/relationshipextensions",
        "aa@kvarnsten.example,     POST,  /v1/customers/" + CUSTOMER + "/orders",
        "aa@kvarnsten.example,     PATCH, /v1/customers/" + CUSTOMER + "/subscriptions/" + CUSTOMER,
        "aa@kvarnsten.example,     POST,  /v1/customers/" + CUSTOMER + "/transfers"})
    void malformedBodiesAreAMistakeOfTheCaller(String user, String method, String path) throws Exception {
        String token = suite.userToken(user);
        for (String body : new String[] {"{", "[]", "nonsense", "{\"a\":", "\"text\"", "{} {}", ""}) {
            clear(send(token, method, path, "application/json", body), 400, 403);
        }
        clear(send(token, method, path, "application/xml", "<a/>"), 400);
        clear(send(token, method, path, "application/json", "{\"x\":".repeat(200) + "1" + "}".repeat(200)), 400, 403);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /v1/customers/%s, 404, 3000",
        "GET,  /v1/customers/%s/subscriptions, 403, 20002",
        "GET,  /v1/customers/%s/subscriptions/%1$s, 403, 20002",
        "GET,  /v1/customers/%s/orders, 403, 20002",
        "GET,  /v1/customers/%s/agreements, 403, 20002",
        "GET,  /v1/customers/%s/transfers, 403, 20002",
        "GET,  /v1/customers/%s/transferseligibility, 403, 20002",
        "GET,  /v1/customers/%s/profiles/billing, 403, 20002"})
    void unknownAndMalformedIdsAreTheSameAnswer(String method, String path, int status, int code) throws Exception {
        String token = suite.userToken("aa@kvarnsten.example");
        for (String id : new String[] {CUSTOMER, "no-id", "00000000-0000-0000-0000-000000000000", "%27%20or%201%3D1"}) {
            JsonNode error = clear(send(token, method, path.replace("%1$s", id).replace("%s", id), "application/json", null), status);
            assertEquals(code, error.path("code").asInt());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/customers", "/v1/agreements", "/v1/relationships", "/v1/offers", "/v1/customers/" + CUSTOMER + "/transfers"})
    void forgedTokensAreNotLetIn(String path) throws Exception {
        String[] real = suite.userToken("aa@kvarnsten.example").split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(real[1]), StandardCharsets.UTF_8);
        String otherTenant = claims.replaceFirst("\"tid\":\"[^\"]*\"", "\"tid\":\"" + CUSTOMER + "\"");
        String expired = claims.replaceFirst("\"exp\":\\d+", "\"exp\":1000000000");
        String unsigned = encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}");
        assertFalse(otherTenant.equals(claims) || expired.equals(claims));
        for (String token : new String[] {real[0] + "." + encoded(otherTenant) + "." + real[2], real[0] + "." + encoded(expired) + "." + real[2],
                unsigned + "." + encoded(otherTenant) + ".", real[0] + "." + real[1] + ".", "x", ""}) {
            clear(send(token, "GET", path, "application/json", null), 401);
        }
        HttpResponse<String> none = HTTP.send(HttpRequest.newBuilder(URI.create(suite.baseUrl() + path)).build(), BodyHandlers.ofString());
        clear(none, 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/customers", "/v1/agreements", "/v1/relationships", "/v1/offers", "/v1/customers/" + CUSTOMER + "/transfers"})
    void anExpiredTokenIsNotLetIn(String path) throws Exception {
        clear(send(ExpiredToken.of(suite, "aa@kvarnsten.example"), "GET", path, "application/json", null), 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/nothing/here", "/v1/customers/" + CUSTOMER + "/nothing", "/v2/customers", "/etc/passwd"})
    void anUnknownPathIsMissing(String path) throws Exception {
        clear(send(suite.userToken("aa@kvarnsten.example"), "GET", path, "application/json", null), 404);
    }

    /** @return the body, which is the common one */
    private static JsonNode clear(HttpResponse<String> answer, int... statuses) throws IOException {
        String told = answer.request().method() + " " + answer.uri() + " answered " + answer.statusCode() + " " + answer.body();
        assertTrue(Arrays.stream(statuses).anyMatch(status -> status == answer.statusCode()), told);
        JsonNode body = JSON.readTree(answer.body());
        assertAll(told, () -> assertTrue(body.path("code").isInt()), () -> assertFalse(body.path("description").asText().isBlank()),
                () -> assertEquals(answer.statusCode(), body.path("status").asInt()), () -> assertTrue(body.path("data").isArray()),
                () -> assertFalse(INTERNAL.matcher(answer.body()).find()),
                () -> assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json")));
        return body;
    }

    private static HttpResponse<String> send(String token, String method, String path, String type, String body) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(suite.baseUrl() + path)).header("Authorization", "Bearer " + token).header("Content-Type", type)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
