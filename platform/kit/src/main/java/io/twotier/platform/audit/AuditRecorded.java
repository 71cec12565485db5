package io.twotier.platform.audit;

import io.twotier.platform.event.Payload;
import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;

/**
 * An audited operation as it goes to those who list it, on {@link #TOPIC}.
 *
 * @param recordId      the audit row's id
 * @param operation     our own name of it
 * @param operationType its name in the list
 * @param partnerId     the tenant that acted, when it is a partner
 * @param userName      null when nobody signed in
 * @param customerName  null where the service does not say it
 * @param participants  the tenants that may see it
 * @param newValue      JSON: what the resource stated afterwards, secrets blanked; or null
 * @param correlationId the caller's
 */
public record AuditRecorded(UUID recordId, Instant at, String service, String operation, String operationType, String resourceType, String resourceId,
                            String status, UUID partnerId, String userName, String applicationId, UUID customerId, String customerName,
                            SortedSet<UUID> participants, String newValue, UUID correlationId, String reason, String comment) implements Payload {

    public static final String TOPIC = "audit-records";
    public static final String TYPE = "io.twotier.platform.AuditRecorded.v1";

    @Override
    public String type() {
        return TYPE;
    }

    /** The same, with the name its customer had. */
    public AuditRecorded named(String name) {
        return new AuditRecorded(recordId, at, service, operation, operationType, resourceType, resourceId, status, partnerId, userName, applicationId, customerId,
                name, participants, newValue, correlationId, reason, comment);
    }
}
