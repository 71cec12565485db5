package io.twotier.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** What was answered, and the step it belongs to: expectations about it are noted there. */
public final class Answer {

    private final int status;
    private final JsonNode body;
    private final Step step;

    Answer(int status, JsonNode body, Step step) {
        this.status = status;
        this.body = body;
        this.step = step;
    }

    public int status() {
        return status;
    }

    public JsonNode body() {
        return body;
    }

    /** The text at {@code lineItems.0.quantity}, or "" when there is none. */
    public String text(String path) {
        return at(body, path).asText("");
    }

    public JsonNode at(String path) {
        return at(body, path);
    }

    /** The one among the items of a collection, or of a bare array, that matches; a missing node when none does. */
    public JsonNode item(Predicate<JsonNode> wanted) {
        return StreamSupport.stream(items().spliterator(), false).filter(wanted).findFirst().orElse(MissingNode.getInstance());
    }

    public JsonNode items() {
        return body.isArray() ? body : body.path("items");
    }

    /** The values of {@code field} over all items. */
    public List<String> each(String field) {
        List<String> values = new ArrayList<>();
        items().forEach(item -> values.add(item.path(field).asText("")));
        return values;
    }

    /** Expects something of this answer. @param rule its number, or "" */
    public Answer shows(String rule, String sentence, boolean held) {
        step.fact(new Fact(rule, sentence, held, held ? "" : abridged(body.toString())));
        return this;
    }

    /** Expects that it was refused with this code. @param rule the rule that asks for the refusal */
    public Answer refuses(String rule, int code) {
        return shows(rule, "refused with code " + code, at("code").asInt() == code);
    }

    /** Expects these events of the call, by name; each at least as often as it is named. */
    public Answer causes(String... events) {
        step.expect(List.of(events));
        return this;
    }

    static JsonNode at(JsonNode node, String path) {
        JsonNode found = node;
        for (String name : path.split("\\.")) {
            found = name.matches("\\d+") ? found.path(Integer.parseInt(name)) : found.path(name);
        }
        return found;
    }

    private static String abridged(String text) {
        return text.length() < 600 ? text : text.substring(0, 600) + " …";
    }
}
