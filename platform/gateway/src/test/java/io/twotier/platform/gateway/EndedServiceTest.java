package io.twotier.platform.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A service that reads a request and ends before it answers, as one that is killed in the middle of a call. */
class EndedServiceTest {

    private static ServerSocket service;
    private static Gateway gateway;
    private static URI customers;

    @BeforeAll
    static void start() throws IOException {
        service = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread ending = new Thread(EndedServiceTest::endBeforeTheAnswer);
        ending.setDaemon(true);
        ending.start();
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        gateway = Gateway.start("127.0.0.1", port, Map.of("customer", "127.0.0.1:" + service.getLocalPort()), null);
        customers = URI.create("http://127.0.0.1:" + port + "/v1/customers");
    }

    @AfterAll
    static void stop() throws IOException {
        gateway.close();
        service.close();
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void clientsOfEitherVersionAreToldAtOnce(HttpClient.Version version) throws Exception {
        HttpClient client = HttpClient.newBuilder().version(version).build();
        for (BodyPublisher body : new BodyPublisher[] {BodyPublishers.noBody(), BodyPublishers.ofString("{}"), BodyPublishers.ofByteArray(new byte[500_000])}) {
            HttpResponse<String> answer = client.send(HttpRequest.newBuilder(customers).timeout(Duration.ofSeconds(10)).POST(body).build(), BodyHandlers.ofString());
            assertEquals(version, answer.version());
            assertEquals(503, answer.statusCode());
            assertEquals("1", answer.headers().firstValue("Retry-After").orElseThrow());
            assertEquals(975003, new JsonObject(answer.body()).getInteger("code"));
        }
    }

    private static void endBeforeTheAnswer() {
        while (!service.isClosed()) {
            try (Socket connection = service.accept()) {
                connection.getInputStream().read(new byte[16 * 1024]);
            } catch (IOException itsClientHasGone) {
                // The next one is served all the same.
            }
        }
    }
}
