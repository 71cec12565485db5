package io.twotier.platform.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GatewayTest {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static HttpServer customers;
    private static Gateway gateway;
    private static int port;

    @BeforeAll
    static void start() throws IOException {
        customers = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        customers.setExecutor(Executors.newCachedThreadPool());
        customers.createContext("/", GatewayTest::tellWhatArrived);
        customers.start();
        port = freePort();
        gateway = Gateway.start("127.0.0.1", port, Map.of(
                "customer", "127.0.0.1:" + customers.getAddress().getPort(),
                "partner", "127.0.0.1:" + freePort()), null);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        customers.stop(0);
    }

    @Test
    void aRequestArrivesFoldedWithItsQueryBodyAndHeaders() throws Exception {
        HttpResponse<String> answer = send("POST", "/V1//Customers/AbC/Profiles/Billing/?filter=%7B%22Field%22%7D&A=//x/", "{\"é\":1}");
        JsonObject arrived = new JsonObject(answer.body());
        assertEquals(201, answer.statusCode());
        assertEquals("POST", arrived.getString("method"));
        assertEquals("/v1/customers/AbC/profiles/billing?filter=%7B%22Field%22%7D&A=//x/", arrived.getString("uri"));
        assertEquals("{\"é\":1}", arrived.getString("body"));
        assertEquals("request-1", arrived.getString("requestId"));
        assertEquals("127.0.0.1:" + port, arrived.getString("host"));
    }

    @Test
    void aFilterThatIsNotEncodedArrivesEncodedAndAnEncodedOneAsItIs() throws Exception {
        assertEquals("/v1/customers?size=0&filter=%7B%22Field%22:%22Domain%22%7D", arrivedOf("/v1/customers?size=0&filter={\"Field\":\"Domain\"}"));
        assertEquals("/v1/customers?filter=%7B%22Field%22%3A+%22%C3%A5%22%7D", arrivedOf("/v1/customers?filter=%7B%22Field%22%3A+%22%C3%A5%22%7D"));
    }

    /** Sent without a library, none of which lets such signs through. */
    private static String arrivedOf(String target) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(("GET " + target + " HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new JsonObject(answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1)).getString("uri");
        }
    }

    @Test
    void headAndEmptyAnswersStayEmpty() throws Exception {
        assertEquals(201, send("HEAD", "/v1/domains/skog.example", null).statusCode());
        HttpResponse<String> deleted = send("DELETE", "/v1/customers/c", null);
        assertEquals(204, deleted.statusCode());
        assertTrue(deleted.headers().firstValue("Transfer-Encoding").isEmpty());
    }

    @Test
    void aClientThatWaitsForContinueIsServed() throws Exception {
        HttpRequest request = request("/v1/customers").expectContinue(true).POST(BodyPublishers.ofString("{}")).build();
        HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
        assertEquals(201, answer.statusCode());
        assertEquals("{}", new JsonObject(answer.body()).getString("body"));
    }

    @Test
    void aServiceThatIsAwayIs503WithRetryAfterInTheCommonBody() throws Exception {
        HttpResponse<String> answer = send("GET", "/v1/relationships", null);
        JsonObject body = new JsonObject(answer.body());
        assertEquals(503, answer.statusCode());
        assertEquals("1", answer.headers().firstValue("Retry-After").orElseThrow());
        assertEquals("application/json; charset=utf-8", answer.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("request-1", answer.headers().firstValue("MS-RequestId").orElseThrow());
        assertEquals(975003, body.getInteger("code"));
        assertEquals(new JsonArray(), body.getJsonArray("data"));
        assertEquals("gateway", body.getString("source"));
        assertEquals(503, body.getInteger("status"));
        assertEquals("/v1/relationships", body.getString("instance"));
        assertEquals("0af7651916cd43dd8448eb211c80319c", body.getString("traceId"));
        assertEquals(body.getString("description"), body.getString("detail"));
    }

    @Test
    void pathsOfNobodyAndOfServicesThatAreNotThereAre404() throws Exception {
        for (String path : new String[] {"/", "/v2/x", "/webhooks/v1/registration", "/v1/auditrecords", "/v1/customers/c/orders",
                "/v1/customers/%2e%2e/q/metrics"}) {
            HttpResponse<String> answer = send("GET", path, null);
            assertEquals(404, answer.statusCode(), path);
            assertEquals(975008, new JsonObject(answer.body()).getInteger("code"), path);
        }
    }

    @Test
    void aBodyOverTheLimitIs400WhetherItsLengthIsToldOrNot() throws Exception {
        byte[] five = new byte[5 * 1024 * 1024];
        for (BodyPublisher body : new BodyPublisher[] {BodyPublishers.ofByteArray(five),
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(five))}) {
            HttpResponse<String> answer = CLIENT.send(request("/v1/customers").POST(body).build(), BodyHandlers.ofString());
            assertEquals(400, answer.statusCode());
            assertEquals(975011, new JsonObject(answer.body()).getInteger("code"));
        }
    }

    @Test
    void aBodyOfUntoldLengthArrives() throws Exception {
        byte[] three = "x".repeat(3 * 1024 * 1024).getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer = CLIENT.send(request("/v1/customers")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(three))).build(), BodyHandlers.ofString());
        assertEquals(201, answer.statusCode());
        assertEquals(three.length, new JsonObject(answer.body()).getString("body").length());
    }

    @Test
    void anOversizedHeaderIs400() throws Exception {
        HttpResponse<String> answer = CLIENT.send(request("/v1/customers").header("Authorization", "Bearer " + "x".repeat(100_000)).build(),
                BodyHandlers.ofString());
        assertEquals(400, answer.statusCode());
        assertFalse(answer.body().contains("netty"));
    }

    @Test
    void itIsHealthyByItself() throws Exception {
        assertEquals("{\"status\":\"UP\"}", send("GET", "/q/health", null).body());
    }

    private static HttpResponse<String> send(String method, String path, String body) throws Exception {
        BodyPublisher content = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        return CLIENT.send(request(path).method(method, content).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("MS-RequestId", "request-1")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    }

    private static void tellWhatArrived(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean empty = exchange.getRequestMethod().equals("DELETE") || exchange.getRequestMethod().equals("HEAD");
        byte[] told = new JsonObject().put("method", exchange.getRequestMethod()).put("uri", exchange.getRequestURI().toString())
                .put("body", body).put("requestId", exchange.getRequestHeaders().getFirst("MS-RequestId"))
                .put("host", exchange.getRequestHeaders().getFirst("Host")).encode().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(exchange.getRequestMethod().equals("DELETE") ? 204 : 201, empty ? -1 : told.length);
        try (exchange) {
            if (!empty) {
                exchange.getResponseBody().write(told);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
