package io.twotier.acceptance.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * A request that one client makes in words of its own, such as a shorter body or an address nobody else writes.
 *
 * @param does      what is peculiar about it
 * @param operation whose row it belongs to
 * @param headers   beside those of every request
 */
record Replay(int client, String does, String operation, String call, Map<String, String> headers, JsonNode body, int answer, JsonNode example,
              List<Operation.Given> given) {

    Replay {
        headers = headers == null ? Map.of() : headers;
        given = given == null ? List.of() : given;
        body = body == null || body.isNull() ? null : body;
    }

    static List<Replay> all() throws IOException {
        return List.of(Operation.Read.of("replays.json", Replay[].class));
    }
}
