package io.twotier.subscription;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The public API of the suite as far as onboarding asks it: customers and agreements are made once a request id, their events are said before
 * the answer, the password is told once, and a dry run makes nothing.
 */
final class Owners implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What can go wrong with a call. */
    enum Trouble { NONE, UNHEARD, UNANSWERED, AWAY }

    /** A call as it came. */
    record Call(String path, String query, Map<String, String> headers, JsonNode body) {

        boolean tried() {
            return "validateOnly=true".equals(query);
        }
    }

    private record Kept(JsonNode body, ObjectNode answer) {
    }

    final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    final Queue<String> passwords = new ConcurrentLinkedQueue<>();
    final Queue<String> customers = new ConcurrentLinkedQueue<>();
    final Queue<String> agreements = new ConcurrentLinkedQueue<>();
    private final Map<String, Kept> kept = new HashMap<>();
    private final Set<String> domains = new HashSet<>();
    private final Queue<Trouble> troubles = new ConcurrentLinkedQueue<>();
    private final Set<UUID> providers = new HashSet<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Told told;
    private final HttpServer server;

    Owners(Told told) {
        this.told = told;
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", URI.create(ConfigProvider.getConfig().getValue("twotier.onboarding.suite-url", String.class)).getPort()), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/v1/customers", this::answer);
        server.start();
    }

    /** The next calls in earnest have these troubles, one each. */
    void next(Trouble... ones) {
        troubles.addAll(List.of(ones));
    }

    void provider(UUID partner) {
        providers.add(partner);
    }

    /** Somebody else has it. */
    synchronized void taken(String domain) {
        domains.add(domain);
    }

    List<Call> inEarnest() {
        return calls.stream().filter(call -> !call.tried()).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange x) throws IOException {
        Map<String, String> headers = new HashMap<>();
        x.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
        Call call = new Call(x.getRequestURI().getPath(), x.getRequestURI().getQuery(), headers, JSON.readTree(x.getRequestBody()));
        calls.add(call);
        Trouble trouble = call.tried() ? null : troubles.poll();
        if (trouble == Trouble.UNHEARD) {
            x.close();
        } else if (trouble == Trouble.AWAY) {
            x.getResponseHeaders().set("Retry-After", "7");
            send(x, error(503, 971011, null, "The identity provider cannot be reached; no customer was created."));
        } else {
            ObjectNode answer = call.path().endsWith("/agreements") ? agreement(call) : customer(call);
            if (trouble == Trouble.UNANSWERED) {
                x.close();
            } else {
                send(x, answer);
            }
        }
    }

    private synchronized ObjectNode customer(Call call) {
        String domain = call.body().path("companyProfile").path("domain").asText();
        if (!call.tried() && kept.containsKey(request(call))) {
            return again(call, answer -> ((ObjectNode) answer.get("userCredentials")).put("passwordAlreadyShown", true).remove("password"));
        }
        ObjectNode check = JSON.createObjectNode().put("code", 971008).put("passed", !domains.contains(domain)).put("description", "The domain " + domain + " is in use.");
        if (domains.contains(domain)) {
            ObjectNode no = error(409, 971008, null, "The domain " + domain + " is in use.");
            return call.tried() ? no.set("checks", JSON.createArrayNode().add(check)) : no;
        }
        ObjectNode customer = JSON.createObjectNode().put("status", 201).put("id", UUID.randomUUID().toString());
        customer.putObject("companyProfile").put("domain", domain).put("companyName", "Björkdal Bageri AB");
        customer.set("billingProfile", call.body().get("billingProfile"));
        if (call.tried()) {
            return customer.set("checks", JSON.createArrayNode().add(check));
        }
        domains.add(domain);
        passwords.add("Canary-" + UUID.randomUUID());
        customer.putObject("userCredentials").put("userName", "admin").put("password", passwords.stream().reduce((a, b) -> b).orElseThrow());
        say(UUID.fromString(customer.get("id").asText()), tenant(call), call.body().path("associatedPartnerId").asText(null));
        customers.add(customer.get("id").asText());
        kept.put(request(call), new Kept(call.body(), customer));
        return customer;
    }

    private void say(UUID customer, UUID partner, String reseller) {
        told.customer(customer);
        told.related(customer, partner, providers.contains(partner) ? "indirect_provider" : "direct", null, "direct");
        if (reseller != null) {
            told.related(customer, UUID.fromString(reseller), "indirect_reseller", partner, "indirect");
        }
    }

    private synchronized ObjectNode agreement(Call call) {
        if (kept.containsKey(request(call))) {
            return again(call, answer -> { });
        }
        if (call.body().path("templateId").asText().equals("wrong")) {
            return error(400, 972004, null, "There is no agreement template wrong for customers.");
        }
        ObjectNode agreement = JSON.createObjectNode().put("status", 201).put("id", UUID.randomUUID().toString()).put("type", "MicrosoftCustomerAgreement");
        agreement.set("primaryContact", call.body().get("primaryContact"));
        told.attested(UUID.fromString(call.path().split("/")[3]), tenant(call));
        agreements.add(agreement.get("id").asText());
        kept.put(request(call), new Kept(call.body(), agreement));
        return agreement;
    }

    private ObjectNode again(Call call, java.util.function.Consumer<ObjectNode> change) {
        Kept earlier = kept.get(request(call));
        if (!earlier.body().equals(call.body())) {
            return error(409, 975005, null, "This request id was used with another body.");
        }
        ObjectNode answer = earlier.answer().deepCopy();
        change.accept(answer);
        return answer;
    }

    private static String request(Call call) {
        return call.path() + " " + tenant(call) + " " + call.headers().get("ms-requestid");
    }

    private static UUID tenant(Call call) {
        String claims = new String(Base64.getUrlDecoder().decode(call.headers().get("authorization").split("\\.")[1]), StandardCharsets.UTF_8);
        return UUID.fromString(Json.tree(claims).get("tid").asText());
    }

    private static ObjectNode error(int status, int code, String rule, String description) {
        return JSON.createObjectNode().put("status", status).put("code", code).put("rule", rule).put("description", description).put("source", "PartnerFD");
    }

    private static void send(HttpExchange x, ObjectNode answer) throws IOException {
        int status = answer.get("status").asInt();
        byte[] body = (status == 201 ? answer.deepCopy().without("status") : answer).toString().getBytes(StandardCharsets.UTF_8);
        x.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        x.sendResponseHeaders(status, body.length);
        try (x) {
            x.getResponseBody().write(body);
        }
    }
}
