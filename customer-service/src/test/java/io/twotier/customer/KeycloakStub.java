package io.twotier.customer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** Keycloak's admin API as far as it is used, with a door of its own ({@code /stub}) to look at it and to switch it off. */
public class KeycloakStub implements QuarkusTestResourceLifecycleManager {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROLE = "{\"id\":\"5d0f1f0e-0000-4000-8000-000000000001\",\"name\":\"GA\"}";

    private final Map<String, ObjectNode> byName = new ConcurrentHashMap<>();
    private volatile String mode = "up";
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "keycloak-stub");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/realms/twotier/protocol/openid-connect/token", x -> {
            if (isThere(x)) {
                answer(x, 200, "{\"access_token\":\"stub\",\"expires_in\":60}");
            }
        });
        server.createContext("/admin/realms/twotier/users", this::users);
        server.createContext("/stub/mode", x -> {
            become(x.getRequestURI().getQuery());
            answer(x, 200, "{}");
        });
        server.createContext("/stub/user", x -> {
            ObjectNode user = byName.get(x.getRequestURI().getQuery());
            answer(x, user == null ? 404 : 200, user == null ? "{}" : user.toString());
        });
        server.createContext("/stub/users", x -> answer(x, 200, "{\"count\":" + byName.size() + "}"));
        server.createContext("/stub/plant", x -> {
            ObjectNode user = (ObjectNode) JSON.readTree(x.getRequestBody());
            byName.put(user.path("username").asText(), user.put("id", UUID.randomUUID().toString()));
            answer(x, 200, "{}");
        });
        server.start();
        return Map.of("quarkus.keycloak.admin-client.server-url", "http://127.0.0.1:" + server.getAddress().getPort(),
                "quarkus.keycloak.admin-client.client-secret", "stub-secret");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void users(HttpExchange x) throws IOException {
        String[] path = x.getRequestURI().getPath().substring("/admin/realms/twotier/users".length()).split("/");
        if (!isThere(x)) {
            return;
        }
        if (path.length < 2) {
            allUsers(x);
        } else {
            ObjectNode user = byName.values().stream().filter(u -> path[1].equals(u.path("id").asText())).findFirst().orElse(null);
            if (user == null) {
                answer(x, 404, "{}");
            } else {
                oneUser(x, user, String.join("/", path).substring(path[1].length() + 1));
            }
        }
    }

    private synchronized void become(String wanted) {
        mode = wanted;
        notifyAll();
    }

    /** Whether the call is to be answered as it should; if not, it has had the answer of the hour, or none. */
    private boolean isThere(HttpExchange x) throws IOException {
        switch (mode) {
            case "away" -> answer(x, 503, "{}");
            case "breaking" -> x.close();
            case "mute" -> sayNothing(x);
            default -> {
                return true;
            }
        }
        return false;
    }

    private synchronized void sayNothing(HttpExchange x) {
        try (x) {
            while (mode.equals("mute")) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void allUsers(HttpExchange x) throws IOException {
        boolean making = x.getRequestMethod().equals("POST");
        if (making && mode.equals("breaking-before-user")) {
            x.close();
        } else if (making) {
            ObjectNode user = (ObjectNode) JSON.readTree(x.getRequestBody());
            user.put("id", UUID.randomUUID().toString());
            boolean made = byName.putIfAbsent(user.path("username").asText(), user) == null;
            if (mode.equals("breaking-after-user")) {
                x.close();
            } else {
                answer(x, made ? 201 : 409, "");
            }
        } else {
            ArrayNode found = JSON.createArrayNode();
            for (String parameter : x.getRequestURI().getRawQuery().split("&")) {
                if (parameter.startsWith("username=")) {
                    ObjectNode user = byName.get(URLDecoder.decode(parameter.substring(9), StandardCharsets.UTF_8));
                    if (user != null) {
                        found.add(user);
                    }
                }
            }
            answer(x, 200, found.toString());
        }
    }

    private void oneUser(HttpExchange x, ObjectNode user, String below) throws IOException {
        switch (x.getRequestMethod() + " " + below) {
            case "PUT /reset-password" -> {
                user.putArray("credentials").add(JSON.readTree(x.getRequestBody()));
                answer(x, 204, "");
            }
            case "GET /role-mappings/realm" -> answer(x, 200, user.path("role").isMissingNode() ? "[]" : "[" + ROLE + "]");
            case "GET /role-mappings/realm/available" -> answer(x, 200, "[{\"id\":\"x\",\"name\":\"AA\"}," + ROLE + "]");
            case "POST /role-mappings/realm" -> {
                if (mode.equals("roles-away")) {
                    answer(x, 503, "{}");
                } else {
                    user.put("role", JSON.readTree(x.getRequestBody()).path(0).path("name").asText());
                    answer(x, 204, "");
                }
            }
            case "DELETE " -> {
                byName.values().remove(user);
                answer(x, 204, "");
            }
            default -> answer(x, 404, "{}");
        }
    }

    private static void answer(HttpExchange x, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        x.getResponseHeaders().set("Content-Type", "application/json");
        x.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (x) {
            if (body.length > 0) {
                x.getResponseBody().write(body);
            }
        }
    }
}
