package io.twotier.platform.gateway;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every "no" the gateway says itself, in the body all services use. */
public enum GatewayError {

    NO_SUCH_PATH(404, 975008, "Not Found", "There is no such path."),
    BAD_REQUEST(400, 975001, "Bad Request", "The request is not valid HTTP, or its headers or address are too long."),
    TIMEOUT(400, 975001, "Bad Request", "The request is not valid: timeout is an ISO duration of at most PT60S, such as PT10S."),
    TOO_LARGE(400, 975011, "Bad Request", "The request body is too large."),
    UNAVAILABLE(503, 975003, "Service Unavailable", "The service cannot be reached right now. Repeat the request with the same request id.");

    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private final int status;
    private final int code;
    private final String title;
    private final String sentence;

    GatewayError(int status, int code, String title, String sentence) {
        this.status = status;
        this.code = code;
        this.title = title;
        this.sentence = sentence;
    }

    /** As the services tell of theirs in their documents. */
    public static List<Map<String, Object>> told() {
        return Stream.of(values()).map(error -> Map.<String, Object>of("service", "gateway", "status", error.status, "code", error.code, "sentence", error.sentence)).toList();
    }

    int status() {
        return status;
    }

    String body(HttpServerRequest request) {
        return new JsonObject()
                .put("code", code).put("description", sentence).put("data", new JsonArray()).put("source", "gateway")
                .put("type", "/problems/" + code).put("title", title).put("status", status).put("detail", sentence)
                .put("instance", request.path()).put("traceId", traceId(request.getHeader("traceparent")))
                .encode();
    }

    static String contentType(HttpServerRequest request) {
        String accept = request.getHeader("Accept");
        String type = accept != null && accept.contains("application/problem+json") ? "application/problem+json" : "application/json";
        return type + "; charset=utf-8";
    }

    private static String traceId(String traceparent) {
        Matcher given = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        return given.matches() ? given.group(1) : UUID.randomUUID().toString().replace("-", "");
    }
}
