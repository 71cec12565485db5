package io.twotier.platform.feed.webhook.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.twotier.platform.TenantClock;
import io.twotier.platform.feed.eventlog.CloudEvents;
import io.twotier.platform.feed.eventlog.EventLog;
import io.twotier.platform.feed.webhook.EndpointSecrets;
import io.twotier.platform.feed.webhook.SigningStyle;
import io.twotier.platform.feed.webhook.signing.SigningKey;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes and signs what receivers get. The registration of old clients is told where to look, in the documented form; all other endpoints get the event
 * itself, as it stands in the tenant's log.
 */
@Singleton
public class Messages {

    /** With seven digits and an offset in full, as the documented examples have it. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSSxxx");

    private final ObjectMapper json;
    private final CloudEvents events;
    private final EndpointSecrets secrets;
    private final SigningKey key;
    private final TenantClock clock;
    private final String publicUrl;

    Messages(ObjectMapper json, CloudEvents events, EndpointSecrets secrets, SigningKey key, TenantClock clock, @ConfigProperty(name = "twotier.public-url") String publicUrl) {
        this.json = json;
        this.events = events;
        this.secrets = secrets;
        this.key = key;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** The body of a test. */
    public String test(String name, UUID correlation, Instant at) {
        return documented(name, "/webhooks/v1/registration/validationEvents/" + correlation, "test", null, at);
    }

    Message of(Claimed delivery) {
        byte[] body = body(delivery).getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", (documented(delivery) ? "application/json" : "application/cloudevents+json") + "; charset=utf-8");
        headers.put("User-Agent", "Twotier-Webhooks/1");
        headers.put("webhook-id", delivery.message().toString());
        sign(delivery, body, headers);
        return new Message(headers, body);
    }

    private static boolean documented(Claimed delivery) {
        return delivery.receiver().registered() || delivery.event() == null;
    }

    private String body(Claimed delivery) {
        if (delivery.body() != null) {
            return delivery.body();
        }
        Claimed.Told event = delivery.event();
        if (event == null) {
            throw new IllegalStateException("the event is no longer kept");
        }
        ObjectNode told = events.of(new EventLog(delivery.receiver().tenant()), event.attributes(), event.data());
        if (!delivery.receiver().registered()) {
            return write(told);
        }
        Told name = Told.of(event.webhook());
        return documented(delivery.name(), name.path(), name.resource(), event.auditRecord(), Instant.parse(told.path("time").asText()));
    }

    private String documented(String name, String path, String resource, UUID auditRecord, Instant at) {
        ObjectNode body = json.createObjectNode().put("EventName", name).put("ResourceUri", publicUrl + path).put("ResourceName", resource)
                .put("AuditUri", auditRecord == null ? null : publicUrl + "/auditactivity/v1/auditrecords/" + auditRecord)
                .put("ResourceChangeUtcDate", DATE.format(at.atOffset(ZoneOffset.UTC)));
        return write(body);
    }

    private void sign(Claimed delivery, byte[] body, Map<String, String> headers) {
        if (delivery.receiver().signing() == SigningStyle.STANDARD) {
            long now = clock.now().getEpochSecond();
            headers.put("webhook-timestamp", Long.toString(now));
            headers.put("webhook-signature", standard(delivery, now, new String(body, StandardCharsets.UTF_8)));
            return;
        }
        String signature = key.sign(body);
        boolean authorization = delivery.receiver().signing() == SigningStyle.AUTHORIZATION;
        headers.put(authorization ? "Authorization" : "x-ms-signature", authorization ? "Signature " + signature : signature);
        headers.put("x-ms-certificate-url", publicUrl + "/webhooks/v1/certificates/" + key.thumbprint() + ".cer");
        headers.put("x-ms-signature-algorithm", "rsa-sha256");
    }

    private String standard(Claimed delivery, long now, String body) {
        try {
            return new Webhook(secrets.of(delivery.receiver().endpoint(), delivery.receiver().secretNumber())).sign(delivery.message().toString(), now, body);
        } catch (WebhookSigningException | EmptyWebhookSecretException e) {
            throw new IllegalStateException("a delivery cannot be signed", e);
        }
    }

    private String write(ObjectNode body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
