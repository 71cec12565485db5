package io.twotier.platform.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks all services at once whether the caller's simulation is at rest, again and again until it is or the caller has waited long enough. It is
 * when all say so twice in a row and none has said an event in between: whatever one could wake another with was applied before the first time
 * or would have been noticed the second.
 */
final class Quiescence {

    static final String PATH = "/v1/test/quiescent";

    private static final List<String> SERVICES = List.of("partner", "customer", "agreement", "subscription", "transfer", "feed");
    private static final List<String> HANDED_ON = List.of("Authorization", "Accept", "MS-CorrelationId", "traceparent");
    private static final Duration UNLESS_SAID = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final long ANSWERS_WITHIN_MILLIS = 10_000;
    private static final long LOOK_AGAIN_MILLIS = 50;

    private final Vertx vertx;
    private final HttpClient client;
    private final Map<String, SocketAddress> upstreams;

    Quiescence(Vertx vertx, HttpClient client, Map<String, SocketAddress> upstreams) {
        this.vertx = vertx;
        this.client = client;
        this.upstreams = upstreams;
    }

    static boolean isAskedBy(HttpServerRequest request) {
        return request.method() == HttpMethod.GET && request.path() != null && FoldedPath.of(request.path()).equals(PATH);
    }

    void answer(HttpServerRequest request) {
        Optional<Duration> patience = patience(request.getParam("timeout"));
        if (patience.isEmpty()) {
            end(request, GatewayError.TIMEOUT.status(), GatewayError.contentType(request), GatewayError.TIMEOUT.body(request));
            return;
        }
        look(request, System.nanoTime() + patience.get().toNanos(), null);
    }

    private static Optional<Duration> patience(String asked) {
        try {
            Duration patience = asked == null ? UNLESS_SAID : Duration.parse(asked);
            return patience.isNegative() || patience.compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(patience);
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** @param restedAt how much each had said when all were at rest the last time they were asked, or null when they were not */
    private void look(HttpServerRequest request, long deadline, JsonArray restedAt) {
        List<Future<Answer>> asked = SERVICES.stream().filter(upstreams::containsKey).map(service -> ask(service, request)).toList();
        Future.all(asked).onSuccess(all -> judge(request, deadline, restedAt, all.list()));
    }

    private void judge(HttpServerRequest request, long deadline, JsonArray restedAt, List<Answer> answers) {
        Optional<Answer> refused = answers.stream().filter(Answer::refuses).findFirst();
        if (refused.isPresent()) {
            end(request, refused.get().status(), GatewayError.contentType(request), refused.get().body());
            return;
        }
        JsonArray waitingFor = new JsonArray();
        answers.forEach(answer -> answer.waitingFor().forEach(waitingFor::add));
        JsonArray said = new JsonArray(answers.stream().map(Answer::said).toList());
        boolean rest = waitingFor.isEmpty();
        if (rest && said.equals(restedAt)) {
            tell(request, true, waitingFor);
        } else if (System.nanoTime() >= deadline) {
            tell(request, false, rest ? waitingFor.add("a second look") : waitingFor);
        } else if (rest) {
            look(request, deadline, said);
        } else if (!request.response().closed()) {
            vertx.setTimer(LOOK_AGAIN_MILLIS, timer -> look(request, deadline, null));
        }
    }

    private Future<Answer> ask(String service, HttpServerRequest caller) {
        return client.request(new RequestOptions().setServer(upstreams.get(service)).setMethod(HttpMethod.GET).setURI(PATH + "/" + service)
                        .setTimeout(ANSWERS_WITHIN_MILLIS))
                .compose(request -> handOn(caller, request).send())
                .compose(response -> response.body().map(body -> new Answer(service, response.statusCode(), body.toString())))
                .recover(away -> Future.succeededFuture(new Answer(service, 503, "")));
    }

    private static HttpClientRequest handOn(HttpServerRequest caller, HttpClientRequest request) {
        HANDED_ON.stream().filter(caller.headers()::contains).forEach(header -> request.putHeader(header, caller.getHeader(header)));
        return request;
    }

    private static void tell(HttpServerRequest request, boolean quiescent, JsonArray waitingFor) {
        end(request, 200, "application/json; charset=utf-8", new JsonObject().put("quiescent", quiescent).put("waitingFor", waitingFor).encode());
    }

    private static void end(HttpServerRequest request, int status, String contentType, String body) {
        if (!request.response().closed()) {
            request.response().setStatusCode(status).putHeader("Content-Type", contentType).end(body);
        }
    }

    private record Answer(String service, int status, String body) {

        /** What the caller did wrong is wrong at every service. */
        boolean refuses() {
            return status >= 400 && status < 500;
        }

        List<String> waitingFor() {
            return status == 200 ? new JsonObject(body).getJsonArray("waitingFor").stream().map(what -> service + ": " + what).toList()
                    : List.of(service + ": an answer");
        }

        long said() {
            return status == 200 ? new JsonObject(body).getLong("said") : -1;
        }
    }
}
