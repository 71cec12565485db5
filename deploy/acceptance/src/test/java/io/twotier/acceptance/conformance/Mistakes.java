package io.twotier.acceptance.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a client may do wrong, point 20. With any other status than these, or another body, some client sends the request again without end. */
final class Mistakes {

    private static final Set<Integer> STATUSES = Set.of(400, 401, 403, 404, 409);

    private Mistakes() {
    }

    /** A request with a mistake, by the name of the mistake. None of them may change anything. */
    static Map<String, Asked> in(Operation operation, Asked documented) {
        Map<String, Asked> mistakes = new LinkedHashMap<>();
        mistakes.put("a method the path has not", documented.by(operation.wrong() == null ? "PATCH" : operation.wrong()).saying("{}").telling("Content-Type", "application/json"));
        if (operation.body() != null && operation.body().isObject()) {
            mistakes.put("no JSON", documented.saying("{\"a\":"));
            mistakes.put("another content type", documented.telling("Content-Type", "application/xml").saying("<a/>"));
            mistakes.put("an array", documented.saying("[1]"));
        }
        String unknown = Words.withAnother(documented.path(), UUID.randomUUID().toString());
        if (unknown != null) {
            mistakes.put("an id of nothing", documented.to(unknown));
            mistakes.put("an id that is none", documented.to(Words.withAnother(documented.path(), "not-an-id")));
        }
        mistakes.replaceAll((name, asked) -> asked.telling("MS-RequestId", UUID.randomUUID().toString()));
        return mistakes;
    }

    static List<String> findings(String mistake, Asked asked, Answered answer) {
        List<String> findings = new ArrayList<>();
        JsonNode body = answer.json();
        expect(findings, STATUSES.contains(answer.status()), "is answered " + answer);
        if (!asked.method().equals("HEAD")) {
            expect(findings, body.path("code").isInt() && body.path("description").isTextual() && !body.path("description").asText().isBlank()
                    && body.path("source").isTextual(), "has another body: " + answer);
            expect(findings, body.path("data").isArray(), "has no array of data: " + answer);
            body.path("data").forEach(one -> expect(findings, one.isTextual(), "has data that is no text: " + answer));
            expect(findings, answer.header("Content-Type").equals("application/json; charset=utf-8"), "is of type " + answer.header("Content-Type"));
        }
        expect(findings, answer.header("MS-RequestId").equalsIgnoreCase(asked.headers().get("MS-RequestId"))
                && answer.header("MS-CorrelationId").equalsIgnoreCase(asked.headers().get("MS-CorrelationId")), "does not echo the ids");
        return findings.stream().map(finding -> mistake + " " + finding).toList();
    }

    private static void expect(List<String> findings, boolean held, String otherwise) {
        if (!held) {
            findings.add(otherwise);
        }
    }
}
