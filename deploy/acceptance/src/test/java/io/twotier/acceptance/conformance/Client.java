package io.twotier.acceptance.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How one of the clients that exist writes its requests.
 *
 * @param number  in the table of clients
 * @param headers of each request; an empty value is one that it does not send
 * @param names   of properties: camel or Pascal
 * @param nulls   whether it sends what is not set
 * @param enums   snake, camel or Pascal
 * @param slashes whether it doubles the slash behind {@code /v1}
 * @param expects whether it waits for 100 Continue
 * @param etags   whether it sends the etag, unquoted, where there is one
 */
record Client(int number, String name, Map<String, String> headers, String names, boolean nulls, String enums, boolean slashes, boolean expects, boolean etags) {

    static List<Client> all() throws IOException {
        return List.of(Operation.Read.of("clients.json", Client[].class));
    }

    Asked sends(Operation operation, Sitting sitting) {
        Asked asked = sitting.documented();
        if (etags && operation.etag()) {
            asked = asked.telling("If-Match", sitting.etag(asked));
        }
        for (String place : operation.enums()) {
            asked = Words.at(asked, place, "Pascal".equals(enums) ? Words::pascal : "camel".equals(enums) ? Words::camel : Words::snake);
        }
        if (asked.body() != null && !operation.form() && "Pascal".equals(names)) {
            JsonNode body = Words.named(Words.read(asked.body()), Words::capital);
            if (nulls && body instanceof ObjectNode object) {
                operation.unset().forEach(name -> object.putNull(Words.capital(name)));
                object.putNull("Links").putNull("Attributes");
            }
            asked = asked.saying(body.toString());
        }
        String path = operation.spelled().get(Integer.toString(number));
        asked = path == null ? asked : asked.to(path.equals("lower") ? asked.path().toLowerCase(Locale.ROOT) : path);
        asked = slashes ? asked.to(asked.path().replaceFirst("^/v1/", "/v1//")) : asked;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            boolean kept = operation.form() && header.getKey().equals("Content-Type");
            asked = kept ? asked : asked.telling(header.getKey(), header.getValue().isEmpty() ? null : header.getValue());
        }
        return expects && asked.body() != null ? asked.telling("Expect", "100-continue") : asked;
    }
}
