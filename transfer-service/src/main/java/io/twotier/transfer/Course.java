package io.twotier.transfer;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/**
 * Who did what to a transfer, and when.
 *
 * @param changedBy  object id of the user who did the last thing that somebody did
 * @param acceptedAt null until it is accepted
 * @param closedAt   since when it is over; null before
 * @param closedBy   who withdrew or rejected it; null when nobody did: it expired, or its groups reported
 * @param expiresAt  until then the other party has to answer; null for ever
 */
@Embeddable
public record Course(Instant createdAt, String createdBy, Instant changedAt, String changedBy, Instant acceptedAt, String acceptedBy,
                     Instant closedAt, String closedBy, Instant expiresAt) {

    /** @param patience how long the other party has, or null for ever */
    static Course begun(String user, Instant now, Duration patience) {
        return new Course(now, user, now, user, null, null, null, null, patience == null ? null : now.plus(patience));
    }

    Course touched(Instant now) {
        return new Course(createdAt, createdBy, now, changedBy, acceptedAt, acceptedBy, closedAt, closedBy, expiresAt);
    }

    /** @param user who did it; of what the clock or the reports do, nobody */
    Course after(TransferMove move, String user, Instant now) {
        String last = move.doer().party() ? user : changedBy;
        return move == TransferMove.ACCEPT ? new Course(createdAt, createdBy, now, last, now, user, closedAt, closedBy, expiresAt)
                : new Course(createdAt, createdBy, now, last, acceptedAt, acceptedBy, now, move.doer().party() ? user : null, expiresAt);
    }
}
