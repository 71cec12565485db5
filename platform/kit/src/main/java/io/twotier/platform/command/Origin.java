package io.twotier.platform.command;

import io.twotier.platform.Ids;
import io.twotier.platform.caller.Caller;
import java.util.UUID;

/**
 * Who and what caused a change; stands on every event and audit row.
 *
 * @param tenant        tenant of the one who acts, null for the system itself
 * @param kind          what kind of tenant that is, null for the system itself
 * @param actor         {@code user:…}, {@code app:…} or {@code system:<job>}; never a person's name
 * @param actorName     user principal name or application id, for audit rows only
 * @param operation     the operation in the wire's spelling ({@code create_transfer})
 * @param customer      the customer whose business it is, or null
 * @param correlationId the caller's, or ours
 * @param causationId   id of the request or event that led here
 * @param reason        the caller's X-Reason, or null
 * @param comment       the caller's X-Comment, or null
 */
public record Origin(UUID tenant, Caller.Kind kind, String actor, String actorName, String appId, String operation, UUID customer,
                     UUID correlationId, String causationId, String reason, String comment) {

    /** The origin of work that the system does by itself, such as a sweep. */
    public static Origin system(String job) {
        return system(job, job);
    }

    /** As {@link #system(String)}, where the job is known by another name than what it does. */
    public static Origin system(String job, String operation) {
        UUID id = Ids.next();
        return new Origin(null, null, "system:" + job, job, null, operation, null, id, id.toString(), null, null);
    }
}
