package io.twotier.platform.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole suite is at rest when every service says so twice and none has said anything to another in between. */
class QuiescenceTest {

    private final Service partner = new Service("partner");
    private final Service transfer = new Service("transfer");
    private Gateway gateway;
    private int port;

    @BeforeEach
    void start() throws IOException {
        partner.start();
        transfer.start();
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        gateway = Gateway.start("127.0.0.1", port, Map.of("partner", partner.address(), "transfer", transfer.address()), null);
    }

    @AfterEach
    void stop() {
        gateway.close();
        partner.server.stop(0);
        transfer.server.stop(0);
    }

    @Test
    void allAtRestTwiceIsQuiescent() throws Exception {
        partner.says(rest(3));
        transfer.says(rest(5));
        HttpResponse<String> answer = ask("/V1/test//quiescent/");
        assertEquals(200, answer.statusCode());
        assertEquals(new JsonObject().put("quiescent", true).put("waitingFor", new JsonArray()), new JsonObject(answer.body()));
        assertEquals(List.of("/v1/test/quiescent/partner Bearer me c-1", "/v1/test/quiescent/partner Bearer me c-1"), partner.asked);
        assertEquals(2, transfer.asked.size());
    }

    @Test
    void whatWasSaidBetweenTwoLooksMayHaveWokenSomebody() throws Exception {
        partner.says(rest(3));
        transfer.says(rest(5), rest(6), waits(7, "own events"), rest(7));
        assertTrue(quiescent(ask("/v1/test/quiescent?timeout=PT20S")));
        assertEquals(5, transfer.asked.size());
    }

    @Test
    void whoWaitsTooLongIsToldWhatFor() throws Exception {
        partner.says(waits(3, "clock"));
        transfer.server.stop(0);
        HttpResponse<String> answer = ask("/v1/test/quiescent?timeout=PT0.2S");
        assertEquals(200, answer.statusCode());
        assertEquals(new JsonObject().put("quiescent", false).put("waitingFor", new JsonArray().add("partner: clock").add("transfer: an answer")),
                new JsonObject(answer.body()));
    }

    @Test
    void whoMayNotAskIsRefusedAsByTheService() throws Exception {
        partner.says(rest(1));
        transfer.says(new Reply(403, new JsonObject().put("code", 976001)));
        HttpResponse<String> answer = ask("/v1/test/quiescent");
        assertEquals(403, answer.statusCode());
        assertEquals(976001, new JsonObject(answer.body()).getInteger("code"));
        assertEquals(1, transfer.asked.size());
    }

    @Test
    void aTimeThatCannotBeReadOrIsTooLongIs400() throws Exception {
        for (String timeout : List.of("soon", "-PT1S", "PT61S", "")) {
            HttpResponse<String> answer = ask("/v1/test/quiescent?timeout=" + timeout);
            assertEquals(400, answer.statusCode(), timeout);
            assertEquals(975001, new JsonObject(answer.body()).getInteger("code"), timeout);
        }
        assertEquals(List.of(), partner.asked);
    }

    private HttpResponse<String> ask(String path) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Authorization", "Bearer me")
                .header("MS-CorrelationId", "c-1").build(), BodyHandlers.ofString());
    }

    private static boolean quiescent(HttpResponse<String> answer) {
        return new JsonObject(answer.body()).getBoolean("quiescent");
    }

    private static Reply rest(long said) {
        return new Reply(200, new JsonObject().put("quiescent", true).put("waitingFor", new JsonArray()).put("said", said));
    }

    private static Reply waits(long said, String what) {
        return new Reply(200, new JsonObject().put("quiescent", false).put("waitingFor", new JsonArray().add(what)).put("said", said));
    }

    private record Reply(int status, JsonObject body) {
    }

    /** Answers what it was told to, one after the other, and the last for ever. */
    private static final class Service {

        private final String name;
        private final Deque<Reply> replies = new ArrayDeque<>();
        private final List<String> asked = new ArrayList<>();
        private HttpServer server;

        Service(String name) {
            this.name = name;
        }

        void start() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newSingleThreadExecutor());
            server.createContext("/v1/test/quiescent/" + name, this::reply);
            server.start();
        }

        String address() {
            return "127.0.0.1:" + server.getAddress().getPort();
        }

        void says(Reply... inTurn) {
            replies.addAll(List.of(inTurn));
        }

        private void reply(HttpExchange exchange) throws IOException {
            asked.add(exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + exchange.getRequestHeaders().getFirst("MS-CorrelationId"));
            Reply reply = replies.size() > 1 ? replies.poll() : replies.peek();
            byte[] body = reply.body().encode().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length);
            try (exchange) {
                exchange.getResponseBody().write(body);
            }
        }
    }
}
