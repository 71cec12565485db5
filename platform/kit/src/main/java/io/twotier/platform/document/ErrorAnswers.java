package io.twotier.platform.document;

import io.twotier.platform.caller.AccessRule;
import io.twotier.platform.command.PlatformRejection;
import io.twotier.platform.command.Rejection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The answers to what goes wrong: by status, each code with its sentence and its body. Those of every operation stand once. */
final class ErrorAnswers {

    private static final String BODY = "#/components/schemas/Problem";
    private static final String BUSY = "Too many requests: wait as long as Retry-After says. An operation with a limit of its own says which; else it is what stands before the suite that limits.";
    private static final Map<String, String> COMMON = new TreeMap<>(Map.of("401", "Unauthenticated", "429", "TooManyRequests", "500", "Unexpected",
            "503", "Unavailable"));

    private final OpenAPI document;
    private final Refusals refusals;

    ErrorAnswers(OpenAPI document, Refusals refusals) {
        this.document = document;
        this.refusals = refusals;
        common("401", Map.of("401-400-unauthenticated", PlatformRejection.UNAUTHENTICATED)).addHeader("WWW-Authenticate", Wire.header("WWW-Authenticate"));
        common("429", Map.of()).description(BUSY).addHeader("Retry-After", Wire.header("Retry-After"));
        common("500", Map.of("500-975007-unexpected", PlatformRejection.UNEXPECTED));
        common("503", Map.of("503-975003-unavailable", PlatformRejection.UNAVAILABLE, "503-975004-not-caught-up", PlatformRejection.NOT_CAUGHT_UP))
                .addHeader("Retry-After", Wire.header("Retry-After"));
    }

    private APIResponse common(String status, Map<String, Rejection> what) {
        APIResponse answer = answer(new TreeMap<>(what));
        document.getComponents().addResponse(COMMON.get(status), answer);
        return answer;
    }

    void into(Operation operation, Endpoint endpoint, AccessRule rule) {
        Map<Integer, Map<String, Rejection>> byStatus = new TreeMap<>();
        refusals.of(endpoint).forEach((name, no) -> byStatus.computeIfAbsent(no.status(), status -> new TreeMap<>()).put(name, no));
        byStatus.computeIfAbsent(400, status -> new TreeMap<>()).put("400-975001-invalid", PlatformRejection.INVALID);
        if (operation.getRequestBody() != null) {
            byStatus.get(400).put("400-975010-content-type", PlatformRejection.CONTENT_TYPE);
        }
        if (!rule.anybody()) {
            Map<String, Rejection> closed = byStatus.computeIfAbsent(403, status -> new TreeMap<>());
            closed.put("403-1002-wrong-kind", PlatformRejection.WRONG_KIND);
            closed.put("403-" + endpoint.denied() + "-role", role(endpoint));
            if (!rule.users() || !rule.apps()) {
                closed.put("403-900329-wrong-caller-type", PlatformRejection.WRONG_CALLER_TYPE);
            }
        }
        byStatus.forEach((status, what) -> {
            if (!COMMON.containsKey("" + status)) {
                operation.getResponses().addAPIResponse("" + status, answer(what));
            }
        });
        COMMON.forEach((status, name) -> {
            if (!rule.anybody() || !status.equals("401")) {
                operation.getResponses().addAPIResponse(status, OASFactory.createAPIResponse().ref("#/components/responses/" + name));
            }
        });
    }

    private APIResponse answer(Map<String, Rejection> what) {
        MediaType json = OASFactory.createMediaType().schema(OASFactory.createSchema().ref(BODY));
        what.forEach((name, no) -> {
            document.getComponents().addExample(name, OASFactory.createExample().summary(shortly(no)).value(Wire.asTree(Refusals.body(no))));
            json.addExample(name, OASFactory.createExample().ref("#/components/examples/" + name));
        });
        APIResponse answer = OASFactory.createAPIResponse().description(what.values().stream().map(Refusals::line).distinct().collect(Collectors.joining("\n")))
                .content(OASFactory.createContent().addMediaType("application/json", json)
                        .addMediaType("application/problem+json", OASFactory.createMediaType().schema(OASFactory.createSchema().ref(BODY))));
        Wire.ECHOED.forEach(name -> answer.addHeader(name, Wire.header(name)));
        return answer;
    }

    private static String shortly(Rejection no) {
        String sentence = Refusals.sentence(no);
        return no.code() + (no.rule() == null ? "" : " " + no.rule()) + ": " + (sentence.length() > 90 ? sentence.substring(0, 89) + "…" : sentence);
    }

    /** What is said to who has none of the roles. */
    static Rejection role(Endpoint endpoint) {
        return Rejection.forbidden(endpoint.denied(), null, "Authorization failed: one of these roles is needed: %s.");
    }

    /** A refusal as the catalogue lists it. */
    static Map<String, Object> told(Rejection no) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("status", no.status());
        told.put("code", no.code());
        if (no.rule() != null) {
            told.put("rule", no.rule());
        }
        told.put("sentence", Refusals.sentence(no));
        if (no.cure() != null) {
            told.put("cure", Wire.asTree(no.cure()));
        }
        return told;
    }
}
