package io.twotier.platform.feed.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;

/** Somebody webhooks go to, who answers what it is told to and remembers everything. */
public final class Receiver implements AutoCloseable {

    /** Says nothing and keeps the connection. */
    public static final int SILENCE = 0;
    private static final int OK = 200;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Got> got = new ArrayList<>();
    private final ToIntFunction<Got> answer;

    /** @param number of this request, counted from 1 */
    public record Got(int number, Map<String, String> headers, String body) {

        public String header(String name) {
            return headers.get(name.toLowerCase());
        }
    }

    /** @param answer the status of the answer */
    public Receiver(ToIntFunction<Got> answer) {
        this.answer = answer;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.setExecutor(threads);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?a=b";
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
        Got one;
        synchronized (this) {
            one = new Got(got.size() + 1, headers, body);
            got.add(one);
        }
        int status = answer.applyAsInt(one);
        if (status != SILENCE) {
            if (status / 100 == 3) {
                exchange.getResponseHeaders().add("Location", url());
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        }
    }

    public synchronized List<Got> got() {
        return List.copyOf(got);
    }

    /** What it accepted, in its order: of a message that came more than once, by its id, the first time. */
    public synchronized List<Got> inOrderOnce() {
        Set<String> known = new HashSet<>();
        return got.stream().filter(one -> answer.applyAsInt(one) == OK && known.add(one.header("webhook-id"))).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
