package io.twotier.transfer;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.twotier.platform.testkit.Tokens;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The calls of the parties of a {@link Cast}. */
final class Calls {

    private Calls() {
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    static RequestSpecification asSource(Cast cast) {
        return as(Tokens.partner(cast.source, "AA"));
    }

    static RequestSpecification asTarget(Cast cast) {
        return as(Tokens.partner(cast.provider, "AA"));
    }

    static String transfers(Cast cast) {
        return "/v1/customers/" + cast.customer + "/transfers";
    }

    static String request(Cast cast, UUID... subscriptions) {
        return request(cast, Arrays.stream(subscriptions).map(id -> "{\"subscriptionId\":\"" + id + "\"}").collect(Collectors.joining(",")));
    }

    static String request(Cast cast, String lines) {
        return """
                {"sourcePartnerTenantId":"%s","targetPartnerTenantId":"%s","lineItems":[%s]}""".formatted(cast.source, cast.provider, lines);
    }

    static ValidatableResponse create(Cast cast, UUID... subscriptions) {
        return asSource(cast).body(request(cast, subscriptions)).post(transfers(cast)).then();
    }

    /** A transfer that is there. @return its id */
    static String created(Cast cast, UUID... subscriptions) {
        return create(cast, subscriptions).statusCode(201).extract().path("id");
    }

    /** Sends them all at the same moment. */
    static List<Response> atOnce(List<Supplier<Response>> calls) {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        CyclicBarrier start = new CyclicBarrier(calls.size());
        try {
            return threads.invokeAll(calls.stream().map(call -> (Callable<Response>) () -> {
                start.await();
                return call.get();
            }).toList()).stream().map(Calls::done).toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdown();
        }
    }

    private static <T> T done(Future<T> call) {
        try {
            return call.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    static ValidatableResponse accept(Cast cast, String id) {
        return asTarget(cast).post(transfers(cast) + "/" + id + "/accept").then();
    }

    static ValidatableResponse reject(Cast cast, String id) {
        return asTarget(cast).body("{\"id\":\"" + id + "\",\"status\":\"reject\"}").patch(transfers(cast) + "/" + id).then();
    }

    static ValidatableResponse withdraw(Cast cast, String id) {
        return asSource(cast).delete(transfers(cast) + "/" + id).then();
    }

    static ValidatableResponse get(Cast cast, String id) {
        return asSource(cast).get(transfers(cast) + "/" + id).then();
    }

    static ValidatableResponse acceptAsync(Cast cast, String id) {
        return asTarget(cast).header("Prefer", "respond-async").post(transfers(cast) + "/" + id + "/accept").then();
    }
}
