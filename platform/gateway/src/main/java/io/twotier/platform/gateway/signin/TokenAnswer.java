package io.twotier.platform.gateway.signin;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** The answers of the old token address. */
record TokenAnswer(int status, JsonObject body) {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss'Z'").withZone(ZoneOffset.UTC);
    /** The numbers old clients know the errors by. */
    private static final Map<String, Integer> NUMBERS = Map.of("invalid_client", 7000215, "invalid_grant", 50126, "unauthorized_client", 700016,
            "unsupported_grant_type", 70003, "invalid_request", 900144, "temporarily_unavailable", 90033);

    /** Says what the identity provider said. @param status and body are its own */
    static TokenAnswer of(int status, String body, SignInPath path, TokenForm form, Instant now, String correlationId) {
        JsonObject said = json(body);
        if (status != 200 || said.getString("access_token") == null) {
            return status >= 500 || said.getString("error") == null ? away(now, correlationId)
                    : error(status, named(status, said.getString("error")), said.getString("error_description", said.getString("error")), now, correlationId);
        }
        if (!path.admits(claims(said.getString("access_token")).getString("tid"))) {
            return error(400, "unauthorized_client", "The application or user is not known in this tenant.", now, correlationId);
        }
        return new TokenAnswer(200, path.second() ? second(said) : first(said, form, now));
    }

    /** A wrong secret is said to be an unauthorized client by one provider; its status tells the two apart. */
    private static String named(int status, String error) {
        return status == 401 && error.equals("unauthorized_client") ? "invalid_client" : error;
    }

    static TokenAnswer away(Instant now, String correlationId) {
        return error(503, "temporarily_unavailable", "The identity provider cannot be reached right now.", now, correlationId);
    }

    static TokenAnswer error(int status, String error, String description, Instant now, String correlationId) {
        return new TokenAnswer(status, new JsonObject().put("error", error).put("error_description", description)
                .put("error_codes", new JsonArray().add(NUMBERS.getOrDefault(error, 900144))).put("timestamp", SECONDS.format(now))
                .put("trace_id", UUID.randomUUID().toString()).put("correlation_id", correlationId));
    }

    private static JsonObject second(JsonObject said) {
        int seconds = said.getInteger("expires_in", 0);
        return handedOut(said).put("expires_in", seconds).put("ext_expires_in", seconds);
    }

    /** The first version writes its numbers as text. */
    private static JsonObject first(JsonObject said, TokenForm form, Instant now) {
        int seconds = said.getInteger("expires_in", 0);
        return handedOut(said).put("expires_in", String.valueOf(seconds)).put("ext_expires_in", String.valueOf(seconds))
                .put("expires_on", String.valueOf(now.getEpochSecond() + seconds)).put("not_before", String.valueOf(now.getEpochSecond())).put("resource", form.resource());
    }

    private static JsonObject handedOut(JsonObject said) {
        JsonObject answer = new JsonObject().put("token_type", "Bearer").put("access_token", said.getString("access_token"));
        return said.containsKey("refresh_token") ? answer.put("refresh_token", said.getString("refresh_token")) : answer;
    }

    /** Of a token that comes from the identity provider itself, so nobody else can have written it. */
    private static JsonObject claims(String token) {
        String[] parts = token.split("\\.");
        return parts.length == 3 ? json(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)) : new JsonObject();
    }

    private static JsonObject json(String text) {
        try {
            return new JsonObject(text);
        } catch (DecodeException otherThanJson) {
            return new JsonObject();
        }
    }
}
