package io.twotier.local.scenario;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.twotier.local.story.Stage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** A base URL for an integrator's own client: every call goes on to the suite as it is, and its answer back; what was called can be looked at. */
final class Gate implements AutoCloseable {

    /** Those of one connection, which the next has of its own. */
    private static final Set<String> OF_THE_CONNECTION = Set.of("host", "connection", "content-length", "transfer-encoding", "upgrade", "expect", "http2-settings");

    private final URI base;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final BlockingQueue<Passage> passages = new LinkedBlockingQueue<>();

    /** A call that went through, and its answer. @param path without the query */
    record Passage(String method, String path, HttpResponse<String> answer) {

        boolean is(String wantedMethod, String wantedPath) {
            return method.equals(wantedMethod) && path.equalsIgnoreCase(wantedPath);
        }
    }

    /** @param port 0 for any that is free */
    Gate(URI base, int port) throws IOException {
        this.base = base;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::pass);
        server.setExecutor(threads);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The next that went through; waits for it. */
    Passage next() throws InterruptedException {
        return passages.take();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpResponse<String> answer = http.send(onward(exchange), BodyHandlers.ofString());
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            answer.headers().map().forEach((name, values) -> {
                if (passesOn(name)) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(body);
                }
            }
            passages.add(new Passage(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), answer));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest onward(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        HttpRequest.Builder request = HttpRequest.newBuilder(Stage.resolved(base, exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> values.stream().filter(one -> passesOn(name)).forEach(value -> request.header(name, value)));
        return request.build();
    }

    private static boolean passesOn(String header) {
        return !OF_THE_CONNECTION.contains(header.toLowerCase(Locale.ROOT)) && !header.startsWith(":");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
