package io.twotier.platform.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.twotier.platform.command.ErrorBody;
import io.twotier.platform.command.Rejection;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Every refusal of the service by its name, and by endpoint those it can come to: the list {@code META-INF/refusals.json}, which is read from the compiled
 * classes and which a test of each service compares with them.
 */
record Refusals(Map<String, Rejection> refusals, Map<String, Set<String>> endpoints) {

    private static final String LIST = "META-INF/refusals.json";

    static Refusals ofTheService() {
        try (InputStream list = Thread.currentThread().getContextClassLoader().getResourceAsStream(LIST)) {
            return list == null ? new Refusals(Map.of(), Map.of()) : new ObjectMapper().readValue(list, Refusals.class);
        } catch (IOException e) {
            throw new UncheckedIOException(LIST, e);
        }
    }

    /** What an endpoint can refuse, by the names of the examples. */
    Map<String, Rejection> of(Endpoint endpoint) {
        Map<String, Rejection> named = new TreeMap<>();
        endpoints.getOrDefault(endpoint.method(), Set.of()).forEach(name -> named.put(exampleOf(name), refusals.get(name)));
        return named;
    }

    boolean reaches(Endpoint endpoint, String name) {
        return endpoints.getOrDefault(endpoint.method(), Set.of()).contains(name);
    }

    /** {@code 403-20002-no-relationship}; with its class before it where two would be called the same. */
    private String exampleOf(String name) {
        String constant = name.substring(name.indexOf('.') + 1);
        boolean alone = refusals.keySet().stream().filter(other -> other.endsWith("." + constant) && prefix(other).equals(prefix(name))).count() == 1;
        return prefix(name) + (alone ? "" : kebab(name.substring(0, name.indexOf('.')).replaceAll("(?<=[a-z])(?=[A-Z])", "_")) + "-") + kebab(constant);
    }

    private String prefix(String name) {
        return refusals.get(name).status() + "-" + refusals.get(name).code() + "-";
    }

    private static String kebab(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The sentence without what it is said about. */
    static String sentence(Rejection no) {
        return no.sentence().replaceAll("%[sd]", "…").replace("%%", "%");
    }

    /** The body a caller gets. */
    static ErrorBody body(Rejection no) {
        Response.Status status = Response.Status.fromStatusCode(no.status());
        return new ErrorBody(ErrorBody.type(no.code()), status == null ? "Refused" : status.getReasonPhrase(), no.status(), sentence(no), "/v1/…",
                "4bf92f3577b34da6a3ce929d0e0e4736", no.rule(), null, no.code(), sentence(no), List.of(), no.source(), no.cure(), null,
                no.status() == 429 ? 429 : null, no.status() == 429 ? sentence(no) : null);
    }

    /** How a list of them tells it. */
    static String line(Rejection no) {
        return "- `" + no.code() + "`" + (no.rule() == null ? "" : " (" + no.rule() + ")") + " " + sentence(no);
    }
}
