package io.twotier.subscription.onboarding;

import io.twotier.platform.command.CurrentRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What of the caller's request goes along to the parts that others make: they let in, judge and audit the caller, not us.
 *
 * @param authorization the caller's own token, as it came
 * @param key           the caller's request id, or one of ours when it sent none
 * @param named         whether the caller sent a request id, so that it can send the same request again
 */
public record Asker(String authorization, String locale, String reason, String comment, UUID correlationId, String key, boolean named) {

    public static Asker of(HttpHeaders headers, CurrentRequest.Details details) {
        boolean named = details.idempotencyKey() != null;
        return new Asker(headers.getHeaderString(HttpHeaders.AUTHORIZATION), headers.getHeaderString("X-Locale"), details.reason(), details.comment(),
                details.correlationId(), named ? details.idempotencyKey() : details.requestId().toString(), named);
    }

    /** The request id a part is asked for under: the same whenever this request is sent again, so that nothing is made twice. */
    UUID requestId(String part) {
        return UUID.nameUUIDFromBytes((key + "/" + part).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Asker[" + correlationId + "]";
    }
}
