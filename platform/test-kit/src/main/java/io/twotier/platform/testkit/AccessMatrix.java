package io.twotier.platform.testkit;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.twotier.platform.testkit.MatrixRow.Asker;
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
            Response own = ask(row, as(token), scene.own());
            Response missing = row.namesSomething() ? ask(row, as(token), scene.missing()) : own;
            if (row.takes(asker)) {
                assertFalse(refusedAtTheDoor(own) || own.statusCode() == 404 || own.statusCode() >= 500, () -> who + " own " + own.statusCode() + own.asString());
                says(row.missing(), missing, who + " missing");
                if (scene.owners().containsKey(asker.kind())) {
                    Response foreign = ask(row, as(asker.token(scene.strangers().get(asker.kind()))), scene.own());
                    says(row.foreign(), foreign, who + " foreign");
                    assertFalse(row.hidesTheOwner() && foreign.asString().contains(scene.owner(asker).toString()), who + " leaks");
                }
            } else {
                assertTrue(refusedAtTheDoor(own), () -> who + " own " + own.statusCode() + own.asString());
                assertTrue(refusedAtTheDoor(missing), () -> who + " missing " + missing.statusCode() + missing.asString());
            }
        }
        assertEquals(401, ask(row, given().contentType(ContentType.JSON), scene.own()).statusCode(), row.operation());
        assertEquals(401, ask(row, as("not.a.token"), scene.own()).statusCode(), row.operation());
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private static Response ask(MatrixRow row, RequestSpecification asker, Map<String, String> ids) {
        RequestSpecification tried = row.isRead() ? asker : asker.queryParam("validateOnly", true).body(row.body());
        return tried.request(row.method(), row.path(), row.valuesOf(ids));
    }

    private static void says(String expected, Response answer, String who) {
        if (expected != null) {
            String code = answer.asString().isEmpty() ? "" : " " + answer.path("code");
            assertEquals(expected, answer.statusCode() + code, who);
        }
    }

    /** A HEAD has no body to say why. Transfers have a number of their own for a role that is not enough. */
    private static boolean refusedAtTheDoor(Response answer) {
        return answer.statusCode() == 403 && (answer.asString().isEmpty() || List.of(1002, 900329, 900150).contains(answer.<Integer>path("code")) && answer.path("rule") == null);
    }
}
