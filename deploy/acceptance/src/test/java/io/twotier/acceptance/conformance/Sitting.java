package io.twotier.acceptance.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.twotier.local.scenario.Sight;
import io.twotier.local.scenario.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** One operation being tried: whoever calls it, and what was made so that it can be called. */
final class Sitting {

    private static final AtomicLong FRESH = new AtomicLong(System.nanoTime() % 1_000_000_000);

    private final Wire wire;
    private final Scene scene;
    private final Operation operation;
    private final Values values;

    Sitting(Wire wire, Scene scene, Operation operation) {
        this.wire = wire;
        this.scene = scene;
        this.operation = operation;
        this.values = scene.values().copy();
        values.keep("fresh", fresh());
        prepare(operation.once(), values);
    }

    /** The documented request, after what it needs was made anew. */
    Asked documented() {
        return documented(operation.call(), operation.body(), operation.given(), operation.headers());
    }

    /** A request of the same kind that is written otherwise. */
    Asked documented(String call, JsonNode body, List<Operation.Given> given, Map<String, String> ownHeaders) {
        Values filled = values.copy();
        filled.keep("fresh", fresh());
        prepare(given, filled);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "application/json");
        headers.put("MS-RequestId", UUID.randomUUID().toString());
        headers.put("MS-CorrelationId", UUID.randomUUID().toString());
        if (body != null) {
            headers.put("Content-Type", "application/json");
        }
        ownHeaders.forEach((name, value) -> headers.put(name, filled.fill(value)));
        return Asked.of(filled.fill(call), headers, body == null ? null : operation.form() ? filled.fill(body.asText()) : filled.fill(body).toString());
    }

    Answered send(Asked asked) {
        return wire.send(asked, scene.token(operation.who()));
    }

    Answered sendAs(String who, Asked asked) {
        return wire.send(asked, scene.token(who));
    }

    /** What a reading call at the same address is answered. */
    JsonNode there(Asked asked) {
        return send(asked.by("GET").saying(null).telling("MS-RequestId", UUID.randomUUID().toString())).json();
    }

    String etag(Asked asked) {
        return there(asked).path("attributes").path("etag").asText();
    }

    String filled(String text) {
        return values.fill(text);
    }

    JsonNode filled(JsonNode example) {
        return values.fill(example);
    }

    private static String fresh() {
        return Long.toString(FRESH.incrementAndGet(), 36);
    }

    private void prepare(List<Operation.Given> calls, Values known) {
        for (Operation.Given given : calls) {
            String who = given.who() == null ? operation.who() : given.who();
            Asked asked = Asked.of(known.fill(given.call()), given.body() == null ? Map.of() : Map.of("Content-Type", "application/json"),
                    given.body() == null ? null : known.fill(given.body()).toString());
            Answered answer = sendAs(who, asked);
            if (given.answer() != 0 && answer.status() != given.answer()) {
                throw new IllegalStateException(asked + " is to be answered " + given.answer() + " and was answered " + answer);
            }
            given.keep().forEach((name, path) -> known.keep(name, Sight.at(answer.json(), known.fill(path)).asText()));
        }
    }
}
