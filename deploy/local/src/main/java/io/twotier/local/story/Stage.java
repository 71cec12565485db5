package io.twotier.local.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.twotier.local.LocalTrouble;
import io.twotier.local.Suite;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the story is played: calls go through the gateway one right after the other, each exactly once unless the line repeats it. Nothing waits and nothing is
 * repeated between them; the events they caused are looked at when the last call is answered.
 */
public final class Stage {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

    private final Suite suite;
    private final Line line;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, List<Step>> chapters = new LinkedHashMap<>();
    private List<Step> current = new ArrayList<>();

    public Stage(Suite suite) {
        this(suite, plain());
    }

    public Stage(Suite suite, Line line) {
        this.suite = suite;
        this.line = line;
    }

    /** Each call once, and whatever comes of it. */
    public static Line plain() {
        HttpClient http = HttpClient.newHttpClient();
        return request -> http.send(request, BodyHandlers.ofString());
    }

    public Suite suite() {
        return suite;
    }

    /** Begins a chapter; the steps that follow belong to it. */
    public void chapter(String title) {
        current = chapters.computeIfAbsent(title, none -> new ArrayList<>());
    }

    /** Lets {@code actor} do something. */
    public Call by(Actor actor) {
        return new Call(this, actor);
    }

    /** Something that is done elsewhere, such as at the identity provider. The answer holds nothing but expectations. */
    public Answer elsewhere(String who, String what, String means) {
        Step step = new Step(who, what, means);
        current.add(step);
        return new Answer(0, MissingNode.getInstance(), step);
    }

    /** The last step, as though it had not been: a look that came too early. */
    public void forgetLast() {
        current.remove(current.size() - 1);
    }

    Answer send(Call call, int expected) {
        Step step = new Step(call.actor().title(), call.method() + " " + call.path(), call.meaning());
        current.add(step);
        HttpRequest request = call.request(suite.baseUrl(), step.correlation()).timeout(LONGEST_ANSWER).build();
        long began = System.nanoTime();
        HttpResponse<String> response = exchange(request);
        step.answered(response.statusCode(), (System.nanoTime() - began) / 1_000_000);
        JsonNode body = parsed(response.body());
        boolean asExpected = response.statusCode() == expected;
        step.fact(new Fact("", "answers " + expected, asExpected, response.statusCode() + " " + response.body()));
        if (!asExpected) {
            throw new Unexpected(step.what() + " answered " + response.statusCode() + " and not " + expected + ": " + response.body());
        }
        return new Answer(response.statusCode(), body, step);
    }

    /** Chapter by chapter what happened. */
    public Map<String, List<Step>> chapters() {
        return chapters;
    }

    public Stream<Step> steps() {
        return chapters.values().stream().flatMap(List::stream);
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return line.exchange(request);
        } catch (IOException e) {
            throw new Unexpected(request.method() + " " + request.uri() + " was not answered: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalTrouble("Interrupted while the story was played", e);
        }
    }

    private JsonNode parsed(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new Unexpected("An answer is not JSON: " + body);
        }
    }

    public static URI resolved(URI base, String path) {
        return URI.create(base.toString() + path);
    }
}
