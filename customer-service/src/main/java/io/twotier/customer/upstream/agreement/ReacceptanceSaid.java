package io.twotier.customer.upstream.agreement;

import java.time.Instant;
import java.util.UUID;

/** The operator requires that an agreement be accepted in a version of this rank or a later one. @param from the moment from which less does not count */
record ReacceptanceSaid(UUID reacceptanceId, String agreementType, int versionRank, Instant from) {
}
