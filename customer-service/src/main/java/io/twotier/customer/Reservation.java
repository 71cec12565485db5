package io.twotier.customer;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * Who is at work on an unfinished customer.
 *
 * @param requestKey digest of caller and request id, or null when the caller sent none
 * @param bodyDigest digest of what was asked for
 * @param attempt    the run of the command that works at the identity provider now
 * @param leaseUntil until when no other may take over
 */
@Embeddable
record Reservation(byte[] requestKey, byte[] bodyDigest, UUID attempt, Instant leaseUntil) {

    boolean sameRequest(Reservation other) {
        return requestKey != null && Arrays.equals(requestKey, other.requestKey);
    }

    boolean sameBody(Reservation other) {
        return Arrays.equals(bodyDigest, other.bodyDigest);
    }

    boolean sameAttempt(UUID other) {
        return other.equals(attempt);
    }

    boolean isOver(Instant now) {
        return leaseUntil == null || !leaseUntil.isAfter(now);
    }

    Reservation over(Instant now) {
        return new Reservation(requestKey, bodyDigest, attempt, now);
    }

    /** What is left when the customer is there: the request it came from. */
    Reservation finished() {
        return new Reservation(requestKey, bodyDigest, null, null);
    }
}
