package io.twotier.platform.caller;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Who is calling, from the verified token only.
 *
 * @param user      false when an application acts on its own
 * @param objectId  id of the user or of the application's service account
 * @param name      user principal name, or the application's id
 * @param issuedAt  when the token was made
 */
public record Caller(UUID tenant, Kind kind, Set<Role> roles, boolean user, String objectId, String name, String appId, Instant issuedAt) {

    /** Clocks differ. */
    private static final Duration TOLERANCE = Duration.ofSeconds(60);

    public enum Kind { PARTNER, CUSTOMER, OPERATOR }

    public boolean operator() {
        return kind == Kind.OPERATOR;
    }

    public boolean partner() {
        return kind == Kind.PARTNER;
    }

    public boolean customer() {
        return kind == Kind.CUSTOMER;
    }

    /** Whether the token was made after {@code since}, give or take clocks: a user signs in again for what is new. An application has nobody who could. @param since or null when it always was so */
    public boolean signedInSince(Instant since) {
        return !user || since == null || !issuedAt.plus(TOLERANCE).isBefore(since);
    }

    /** How events and audit rows name the one who acted: kind and object id, never a person's name. */
    public String actor() {
        return (user ? "user:" : "app:") + objectId;
    }
}
