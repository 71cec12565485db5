package io.twotier.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.twotier.local.Suite;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A careful client of one actor that reads its event log to the end, again and again. */
final class LogReader implements Runnable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);

    private final Suite suite;
    private final Actor actor;
    private final CarefulIntegrator integrator = new CarefulIntegrator(Stage.plain());
    private final List<JsonNode> events = new ArrayList<>();
    private String cursor;
    private volatile boolean ending;

    LogReader(Suite suite, Actor actor) {
        this.suite = suite;
        this.actor = actor;
    }

    /** Begins at the end of the log as it is now. */
    LogReader fromNow() {
        cursor = answered(200, "GET", "/v1/events?after=now", null).path("cursor").asText();
        return this;
    }

    /** Begins where another one did. */
    LogReader from(LogReader other) {
        cursor = other.cursor;
        return this;
    }

    /** Until it is told to end, and then to the end of the log. */
    @Override
    public void run() {
        boolean last = false;
        while (true) {
            JsonNode page = answered(200, "GET", "/v1/events?size=500&wait=" + (last ? 0 : 2) + "&after=" + cursor, null);
            page.path("items").forEach(this::take);
            cursor = page.path("cursor").asText();
            if (last && !page.path("more").asBoolean() && page.path("items").isEmpty()) {
                return;
            }
            last = ending;
        }
    }

    private synchronized void take(JsonNode event) {
        events.add(event);
    }

    void end() {
        ending = true;
    }

    synchronized List<JsonNode> events() {
        return List.copyOf(events);
    }

    List<JsonNode> events(String type) {
        return events().stream().filter(event -> event.path("type").asText().equals(type)).toList();
    }

    /** Signs in again when the token is over. @throws AssertionError when the answer has another status */
    JsonNode answered(int status, String method, String path, String body) {
        UUID request = UUID.randomUUID();
        try {
            HttpResponse<String> answer = send(method, path, body, request);
            if (answer.statusCode() == 401) {
                synchronized (actor) {
                    actor.signInAgain();
                }
                answer = send(method, path, body, request);
            }
            if (answer.statusCode() != status) {
                throw new AssertionError(method + " " + path + " answered " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> send(String method, String path, String body, UUID request) throws IOException, InterruptedException {
        return integrator.exchange(HttpRequest.newBuilder(Stage.resolved(suite.baseUrl(), path)).timeout(LONGEST_ANSWER)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).header("Authorization", "Bearer " + actor.token())
                .header("Content-Type", "application/json").header("Accept", "application/json").header("MS-RequestId", request.toString()).build());
    }
}
