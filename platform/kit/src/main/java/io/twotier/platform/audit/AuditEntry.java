package io.twotier.platform.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Who did what, as it is going to be recorded.
 *
 * @param at       in microseconds, what the database keeps
 * @param newValue JSON, or null
 * @param refusal  JSON, or null
 * @param evidence JSON: the rows of evidence it vouches for, see {@link EvidenceStatements}; or null
 */
public record AuditEntry(UUID id, Instant at, UUID tenant, String actor, String actorName, String appId, String operation, String status, String resource,
                         String resourceId, UUID customerId, String newValue, UUID correlationId, String causationId, String reason, String comment,
                         String refusal, String evidence) {

    /** The row it becomes, before the database gives it a position. */
    AuditRow row() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("id", id.toString());
        values.put("at", String.format(Locale.ROOT, "%d.%06d", at.getEpochSecond(), at.getNano() / 1000));
        values.put("tenant", text(tenant));
        values.put("actor", actor);
        values.put("actor_name", actorName);
        values.put("app_id", appId);
        values.put("operation", operation);
        values.put("status", status);
        values.put("resource", resource);
        values.put("resource_id", resourceId);
        values.put("customer_id", text(customerId));
        values.put("new_value", newValue);
        values.put("correlation_id", text(correlationId));
        values.put("causation_id", causationId);
        values.put("reason", reason);
        values.put("comment", comment);
        values.put("refusal", refusal);
        values.put("evidence", evidence);
        return new AuditRow(values);
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
