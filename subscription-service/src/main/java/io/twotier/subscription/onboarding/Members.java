package io.twotier.subscription.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;

/** Members of what is passed on, in any letter case, as their owner will read them. */
final class Members {

    private Members() {
    }

    static JsonNode of(JsonNode node, String... names) {
        JsonNode found = node;
        for (String name : names) {
            found = found.properties().stream().filter(one -> one.getKey().equalsIgnoreCase(name)).map(Map.Entry::getValue).findFirst()
                    .orElse(MissingNode.getInstance());
        }
        return found;
    }

    /** Null where there is no text. */
    static String text(JsonNode node, String name) {
        return of(node, name).textValue();
    }
}
