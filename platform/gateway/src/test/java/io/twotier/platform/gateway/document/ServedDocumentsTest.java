package io.twotier.platform.gateway.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.twotier.platform.gateway.Gateway;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ServedDocumentsTest {

    private static Gateway gateway;
    private static String base;

    @BeforeAll
    static void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            base = "http://127.0.0.1:" + free.getLocalPort();
        }
        gateway = Gateway.start("127.0.0.1", URI.create(base).getPort(), Map.of(), null);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void thePageOfTheApiBringsAllItNeedsAndMayLoadNothingElse() throws Exception {
        HttpResponse<String> page = ask("GET", "/docs/api");
        assertEquals(200, page.statusCode());
        assertTrue(page.headers().firstValue("Content-Security-Policy").orElseThrow().startsWith("default-src 'none'; script-src 'self'"), page.headers().toString());
        assertTrue(page.body().lines().noneMatch(line -> line.contains("http")), page.body());
        assertEquals("text/javascript; charset=utf-8", ask("GET", "/docs/api/swagger-ui-bundle.js").headers().firstValue("Content-Type").orElseThrow());
        assertEquals(200, ask("GET", "/docs/api/swagger-ui.css").statusCode());
        assertTrue(ask("GET", "/docs/api/start.js").body().contains("'/openapi.json'"));
    }

    @Test
    void whatIsNoDocumentIsNotFoundAndNothingIsWrittenThere() throws Exception {
        assertEquals(404, ask("GET", "/problems/1").statusCode());
        assertEquals(404, ask("GET", "/docs/api/../../openapi.json").statusCode());
        assertEquals(404, ask("GET", "/schemas/events/../envelope.json").statusCode());
        assertEquals(404, ask("POST", "/docs").statusCode());
    }

    @Test
    void theHeadOfADocumentHasItsLength() throws Exception {
        HttpResponse<String> head = ask("HEAD", "/asyncapi.yaml");
        assertEquals(200, head.statusCode());
        assertEquals(ask("GET", "/asyncapi.yaml").headers().firstValue("Content-Length"), head.headers().firstValue("Content-Length"));
    }

    private static HttpResponse<String> ask(String method, String path) throws Exception {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build().send(HttpRequest.newBuilder(URI.create(base + path)).method(method, HttpRequest.BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    }
}
