package io.twotier.platform.testkit;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.twotier.platform.testkit.MatrixRow.Asker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Every operation that is served, with every role, kind of token and tenant, asked about what is the asker's own, another's, and nobody's.
 * A closed door is the same before what is there and what is not. Writes are only tried, so one scene serves all rows.
 */
public final class AccessMatrix {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private AccessMatrix() {
    }

    /**
     * Something of its owners, others of the same kinds who have nothing to do with it, and ids of nothing at all.
     *
     * @param owners    tenant by kind; of other kinds of tenants nobody owns anything here
     * @param strangers tenant by kind, of the same kinds
     */
    public record Scene(Map<String, UUID> owners, Map<String, UUID> strangers, Map<String, String> own, Map<String, String> missing) {

        private UUID owner(Asker asker) {
            return owners.getOrDefault(asker.kind(), UUID.randomUUID());
        }
    }

    /** Every operation has a row and every row is an operation. */
    public static void coversWhatIsServed(List<MatrixRow> table) {
        Map<String, Map<String, Object>> paths = given().get("/q/openapi?format=json").jsonPath().getMap("paths");
        Set<String> served = new TreeSet<>();
        paths.forEach((path, operations) -> operations.keySet().stream().filter(Set.of("get", "post", "put", "patch", "delete", "head")::contains)
                .forEach(method -> served.add(method.toUpperCase() + " " + path)));
        assertEquals(String.join("\n", served), String.join("\n", new TreeSet<>(table.stream().map(MatrixRow::operation).toList())));
    }

    public static void holds(MatrixRow row, Scene scene) {
        for (Asker asker : Asker.all()) {
            String who = row.operation() + " " + asker;
            String token = asker.token(scene.owner(asker));
            Answer own = ask(row, token, scene.own());
            Answer missing = row.namesSomething() ? ask(row, token, scene.missing()) : own;
            if (row.takes(asker)) {
                assertFalse(refusedAtTheDoor(own) || own.status() == 404 || own.status() >= 500, () -> who + " own " + own.status() + own.text());
                says(row.missing(), missing, who + " missing");
                if (row.isRead() && own.status() == 200) {
                    Samples.keep(row.operation(), null, own.status(), own.text());
                }
                if (scene.owners().containsKey(asker.kind())) {
                    Answer foreign = ask(row, asker.token(scene.strangers().get(asker.kind())), scene.own());
                    says(row.foreign(), foreign, who + " foreign");
                    assertFalse(row.hidesTheOwner() && foreign.text().contains(scene.owner(asker).toString()), who + " leaks");
                }
            } else {
                assertTrue(refusedAtTheDoor(own), () -> who + " own " + own.status() + own.text());
                assertTrue(refusedAtTheDoor(missing), () -> who + " missing " + missing.status() + missing.text());
            }
        }
        assertEquals(401, ask(row, null, scene.own()).status(), row.operation());
        assertEquals(401, ask(row, "not.a.token", scene.own()).status(), row.operation());
    }

    /** Some thousand calls. */
    private static Answer ask(MatrixRow row, String token, Map<String, String> ids) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + row.pathOf(ids) + (row.isRead() ? "" : "?validateOnly=true")))
                .header("Content-Type", "application/json").method(row.method(), row.isRead() ? BodyPublishers.noBody() : BodyPublishers.ofString(row.body()));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(row.operation(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void says(String expected, Answer answer, String who) {
        if (expected != null) {
            String code = answer.text().isEmpty() ? "" : " " + answer.body().path("code").asText("null");
            assertEquals(expected, answer.status() + code, who);
        }
    }

    /** A HEAD has no body to say why. Transfers have a number of their own for a role that is not enough. */
    private static boolean refusedAtTheDoor(Answer answer) {
        return answer.status() == 403 && (answer.text().isEmpty() || List.of(1002, 900329, 900150).contains(answer.body().path("code").asInt())
                && !answer.body().hasNonNull("rule"));
    }

    private record Answer(int status, String text) {

        /** Not by a JSON path: each of those is compiled, which would be most of the table's time. */
        JsonNode body() {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(text, e);
            }
        }
    }
}
