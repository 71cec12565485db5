package io.twotier.local.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.twotier.local.Suite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An integrator's client calls through the gate; the scenario goes on with the call it asked for and with no other. */
class OwnClientTest {

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private HttpServer suite;
    private Gate gate;
    private OwnClient client;

    @BeforeEach
    void open() throws IOException {
        suite = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        // Refuses an empty body; else answers with what it was sent, and as whom.
        suite.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            byte[] answer = (exchange.getRequestHeaders().getFirst("Authorization") + " " + exchange.getRequestURI() + " " + new String(body, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("ETag", "\"1\"");
            exchange.sendResponseHeaders(body.length == 0 ? 400 : 201, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        suite.start();
        URI base = URI.create("http://127.0.0.1:" + suite.getAddress().getPort());
        gate = new Gate(base, 0);
        client = new OwnClient(new Suite(base, Map.of(), base, "", "", "demo", "", "", "", List::of), gate, Set.of("partner"), new PrintStream(told, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() {
        gate.close();
        suite.stop(0);
    }

    @Test
    void theScenarioGoesOnWithTheFirstCallThatIsAnsweredAsTold() throws Exception {
        client.ask(act("partner", "POST /v1/things?x=1"), "kim@partner.example", "/v1/things?x=1", "{\"a\":\"it's\"}");
        assertTrue(client.isAsked());
        call("GET", "/v1/things", null);
        call("POST", "/v1/others", "{}");
        call("POST", "/v1/things?x=1", null);
        HttpResponse<String> own = call("POST", "/V1/things?x=2", "{\"b\":2}");
        assertEquals("Bearer me /V1/things?x=2 {\"b\":2}", own.body());
        assertEquals("\"1\"", own.headers().firstValue("ETag").orElseThrow());
        assertEquals(own.body(), client.exchange().body());
        client.done();
        assertFalse(client.isAsked());
        String text = told.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("curl -X POST '" + gate.url() + "/v1/things?x=1' -H \"Authorization: Bearer $TOKEN\" -H 'Content-Type: application/json' -d '{\"a\":\"it'\\''s\"}'"), text);
        assertTrue(text.contains("POST /v1/things was answered 400: Bearer me"), text);
    }

    @Test
    void itIsLeftTheWritingCallsOfItsPeopleAndNothingThatSetsTheScene() {
        assertTrue(client.plays(act("partner", "POST /v1/things")));
        assertFalse(client.plays(act("partner", "GET /v1/things")));
        assertFalse(client.plays(act("provider", "POST /v1/things")));
        assertFalse(client.plays(act("partner", "POST /v1/things").toSetTheScene()));
    }

    private static Act act(String who, String call) {
        return new Act(who, "does it", call, null, null, 201, null, null, null, null, false);
    }

    private HttpResponse<String> call(String method, String path, String body) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(gate.url() + path)).header("Authorization", "Bearer me")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }
}
