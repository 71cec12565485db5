package io.twotier.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A receiver of webhooks that now and then fails, as receivers do, and remembers what it accepted. */
final class Hook implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** One in so many is refused. */
    private static final int FAILS = 50;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Random chance;
    private final List<Got> accepted = new ArrayList<>();

    /** @param message as the header says it @param body what was told */
    record Got(String message, JsonNode body) {

        String subject() {
            return body.path("subject").asText();
        }

        long sequence() {
            return body.path("sequence").asLong();
        }
    }

    Hook(long seed) throws IOException {
        chance = new Random(seed);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/events";
    }

    private void take(HttpExchange exchange) throws IOException {
        Got got = new Got(exchange.getRequestHeaders().getFirst("webhook-id"), JSON.readTree(exchange.getRequestBody().readAllBytes()));
        boolean accepts;
        synchronized (this) {
            accepts = chance.nextInt(FAILS) > 0 && accepted.add(got);
        }
        exchange.sendResponseHeaders(accepts ? 204 : 503, -1);
        exchange.close();
    }

    synchronized List<Got> accepted() {
        return List.copyOf(accepted);
    }

    /** What came again is left out; it is known by its id. */
    List<Got> once() {
        Set<String> known = new HashSet<>();
        return accepted().stream().filter(one -> known.add(one.message())).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
