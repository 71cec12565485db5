package io.twotier.acceptance.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * One operation of the public API as it is documented, and which of the points it has something of. Holes in its texts are filled by the scene and by what was kept.
 *
 * @param name    its row in the table
 * @param section of the specification
 * @param who     of the scene makes the call
 * @param call    method and address, the query not encoded
 * @param body    null without one
 * @param answer  its status
 * @param example the answer's body as documented, see {@link Likeness}; null for none
 * @param once    calls to be made before the first
 * @param given   calls to be made before each
 * @param unset   properties that a client sends as null
 * @param enums   where the request has words of an enumeration: a path in the body, or {@code ?name} of the query
 * @param dates   where it has dates, likewise
 * @param empty   parameters of the query that may come without a value
 * @param paged   whether its list has pages; at least two items are there
 * @param filter  a filter its list understands: field, value, operator and the operator's ordinal
 * @param etag    whether If-Match is understood
 * @param whole   whether the whole resource may come back with the body's changes in it
 * @param wrong   a method that the path has not
 * @param clients that make this call, see {@link Client}
 * @param spelled by a client in a way of its own: number to path
 * @param absent  why it is not there yet; null when it is
 */
record Operation(String name, String section, String who, String call, Map<String, String> headers, JsonNode body, int answer, JsonNode example, List<Given> once,
                 List<Given> given, List<String> unset, List<String> enums, List<String> dates, List<String> empty, boolean paged, Filter filter, boolean etag,
                 boolean whole, String wrong, List<Integer> clients, Map<String, String> spelled, String absent) {

    Operation {
        headers = headers == null ? Map.of() : headers;
        once = once == null ? List.of() : once;
        given = given == null ? List.of() : given;
        unset = unset == null ? List.of() : unset;
        enums = enums == null ? List.of() : enums;
        dates = dates == null ? List.of() : dates;
        empty = empty == null ? List.of() : empty;
        clients = clients == null ? List.of() : clients;
        spelled = spelled == null ? Map.of() : spelled;
        body = body == null || body.isNull() ? null : body;
    }

    /** A call that prepares another. @param answer its status; 0 for any @param keep the names under which what the answer has at these paths is known then */
    record Given(String who, String call, JsonNode body, int answer, Map<String, String> keep) {

        Given {
            keep = keep == null ? Map.of() : keep;
        }
    }

    record Filter(String field, String value, String operator, String ordinal) {
    }

    /** Whether its body is a form and not JSON; such a body is written as a text. */
    boolean form() {
        return headers.getOrDefault("Content-Type", "").startsWith("application/x-www-form-urlencoded");
    }

    boolean reads() {
        return call.startsWith("GET ") || call.startsWith("HEAD ");
    }

    /** All there are, from the files of the areas. */
    static List<Operation> all() throws IOException {
        return List.of(Read.of("operations.json", Operation[].class));
    }

    /** Files beside the tests. */
    static final class Read {

        private static final ObjectMapper JSON = new ObjectMapper().enable(com.fasterxml.jackson.core.JsonParser.Feature.ALLOW_COMMENTS);

        private Read() {
        }

        static <T> T of(String file, Class<T> type) throws IOException {
            try (InputStream text = Operation.class.getResourceAsStream("/conformance/" + file)) {
                return JSON.readValue(text, type);
            }
        }
    }
}
