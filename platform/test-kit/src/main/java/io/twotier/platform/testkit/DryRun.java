package io.twotier.platform.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.twotier.platform.testkit.Attempt.Call;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes a write as a dry run and then in earnest, with one request id: both say the same, and the first leaves nothing behind. */
public final class DryRun {

    private final ServiceWatch watch;

    public DryRun(ServiceWatch watch) {
        this.watch = watch;
    }

    public void prove(Attempt attempt) {
        Call call = attempt.ready().get();
        String requestId = UUID.randomUUID().toString();
        ServiceState before = watch.look();
        Response tried = send(request(call, requestId).queryParam("validateOnly", true).header("Prefer", "explain"), attempt, call);
        ServiceState after = watch.look();
        assertEquals(List.of(), before.changesUntil(after), () -> "left behind by the dry run of " + attempt + ", which answered " + tried.statusCode());
        Response real = send(request(call, requestId), attempt, call);
        assertEquals(attempt.status(), real.statusCode(), real.asString());
        if (attempt.succeeds()) {
            assertNotEquals(List.of(), after.changesUntil(watch.look()), "what the real call leaves must be seen");
            explained(attempt, tried, !real.asString().isEmpty());
            Samples.keep(attempt.operation(), call.body(), real.statusCode(), real.asString());
        } else {
            refused(attempt, tried, real);
        }
    }

    /** Fails when a write of the contract is not tried in both ways. @param neverSucceed writes that have only refusals */
    public static void assertAllTried(Stream<Attempt> attempts, String... neverSucceed) {
        List<Attempt> all = attempts.toList();
        List<String> refused = operations(all.stream().filter(attempt -> !attempt.succeeds()));
        List<String> succeeding = operations(all.stream().filter(Attempt::succeeds));
        assertEquals(List.of(), Contract.writes().stream().filter(write -> !refused.contains(write)).toList(), "writes that are tried with no refusal");
        assertEquals(Stream.of(neverSucceed).sorted().toList(), Contract.writes().stream().filter(write -> !succeeding.contains(write)).toList(),
                "writes that are tried with no success");
    }

    private static List<String> operations(Stream<Attempt> attempts) {
        return attempts.map(Attempt::operation).distinct().toList();
    }

    /** @param body whether the real answer has one; without one there is no place in it for the checks, and they are the answer */
    private static void explained(Attempt attempt, Response tried, boolean body) {
        assertEquals(attempt.checked() && !body ? 200 : attempt.status(), tried.statusCode(), tried.asString());
        assertEquals(attempt.checked() ? "explain" : null, tried.header("Preference-Applied"));
        if (attempt.checked()) {
            assertEquals(Set.of(true), Set.copyOf(tried.jsonPath().getList("checks.passed")), tried.asString());
        } else if (body) {
            assertNull(tried.path("checks"), "what has checks should be declared so");
        }
    }

    private static void refused(Attempt attempt, Response tried, Response real) {
        Attempt.Refusal expected = attempt.refused();
        for (Response answer : List.of(real, tried)) {
            assertEquals(attempt.status(), answer.statusCode(), answer.asString());
            assertEquals(expected.code(), answer.<Integer>path("code"), answer.asString());
            assertEquals(expected.rule(), answer.path("rule"), answer.asString());
        }
        assertEquals(real.<String>path("description"), tried.path("description"));
        JsonPath explanation = tried.jsonPath();
        assertNotNull(explanation.getList("checks"), () -> "no check is explained: " + tried.asString());
        assertEquals(expected.code(), explanation.<Integer>getList("checks.findAll { !it.passed }.code").get(0), tried.asString());
    }

    private static RequestSpecification request(Call call, String requestId) {
        RequestSpecification request = RestAssured.given().auth().oauth2(call.token()).contentType(ContentType.JSON).accept(ContentType.JSON)
                .header("MS-RequestId", requestId).header("MS-CorrelationId", UUID.randomUUID()).header("X-Locale", "en-US")
                .header("MS-PartnerCenter-Application", "an integrator's");
        return call.body() == null ? request : request.body(call.body());
    }

    private static Response send(RequestSpecification request, Attempt attempt, Call call) {
        String[] methodAndPath = attempt.operation().split(" ");
        return request.request(methodAndPath[0], methodAndPath[1], call.ids().toArray());
    }
}
