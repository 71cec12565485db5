package io.twotier.transfer.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;

/** Reads a body as what a word in it calls for; the word's name in any letter case, as all names are read. */
abstract class ReaderByWord<T> extends JsonDeserializer<T> {

    private final String name;
    private final Function<String, Class<? extends T>> types;

    /** @param types what the body is read as, by the word or null without one */
    ReaderByWord(String name, Function<String, Class<? extends T>> types) {
        this.name = name;
        this.types = types;
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
        if (!in.isExpectedStartObjectToken()) {
            return context.reportInputMismatch(this, "an object is expected");
        }
        JsonNode body = context.readTree(in);
        String word = body.properties().stream().filter(one -> one.getKey().equalsIgnoreCase(name) && one.getValue().isValueNode()).findFirst()
                .map(Map.Entry::getValue).map(JsonNode::asText).orElse(null);
        return context.readTreeAsValue(body, types.apply(word));
    }
}
