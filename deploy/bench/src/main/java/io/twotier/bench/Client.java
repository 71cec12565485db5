package io.twotier.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.twotier.local.story.Actor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** Calls the suite through its gateway, each call once. */
final class Client {

    /** @param at when it was answered, in nanoseconds of this process */
    record Answer(int status, JsonNode body, long at) {
    }

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** Nothing was done when that is the answer. */
    private static final int LATER = 503;
    private static final int MOST_RETURNS = 60;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final URI base;

    Client(URI base) {
        this.base = base;
    }

    CompletableFuture<Answer> send(String method, String path, Actor actor, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).timeout(LONGEST).header("Authorization", "Bearer " + actor.token())
                .header("Content-Type", "application/json").header("Accept", "application/json").header("MS-RequestId", UUID.randomUUID().toString())
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).build();
        return http.sendAsync(request, BodyHandlers.ofString()).thenApply(response -> new Answer(response.statusCode(), read(response.body()), System.nanoTime()));
    }

    /** Waits for the answer; told to come back, it does, as long as nothing is measured. @throws IllegalStateException when it has another status */
    JsonNode expect(int status, String method, String path, Actor actor, String body) {
        Answer answer = send(method, path, actor, body).join();
        for (int left = MOST_RETURNS; answer.status() == LATER && left > 0; left--) {
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = send(method, path, actor, body).join();
        }
        if (answer.status() != status) {
            throw new IllegalStateException(method + " " + path + " answered " + answer.status() + " " + answer.body());
        }
        return answer.body();
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is not JSON: " + text, e);
        }
    }
}
