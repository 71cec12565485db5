package io.twotier.agreement.reacceptance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.twotier.platform.event.Payload;
import java.time.Instant;
import java.util.UUID;

/**
 * What a demand of the operator says.
 *
 * @param versionRank what an acceptance must have at least
 * @param from        the moment from which one that has less does not count
 */
public record ReacceptanceEvent(@JsonIgnore String type, UUID reacceptanceId, String agreementType, UUID templateId, int versionRank, Instant from)
        implements Payload {

    static final String REQUIRED = "io.twotier.agreement.ReacceptanceRequired.v1";
    static final String SNAPSHOT = "io.twotier.agreement.ReacceptanceSnapshot.v1";
}
