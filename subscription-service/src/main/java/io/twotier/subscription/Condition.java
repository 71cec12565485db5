package io.twotier.subscription;

import io.twotier.subscription.SubscriptionStatus.Command;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * How a subscription stands.
 *
 * @param suspensionReasons why it is suspended, or is shown so; empty when it is not
 * @param listed            whether its owner still finds it
 */
@Embeddable
public record Condition(@Enumerated(EnumType.STRING) SubscriptionStatus status, @JdbcTypeCode(SqlTypes.ARRAY) List<String> suspensionReasons, boolean listed) {

    static final Condition NEW = new Condition(SubscriptionStatus.ACTIVE, List.of(), true);

    /** Its owner's wish. */
    static final String PARTNER = "partner";
    static final String BASE_SUSPENDED = "base_suspended";
    static final String TRANSFERRED = "transferred";
    /** An add-on that its base left behind by being transferred cannot go on alone. */
    public static final String BASE_TRANSFERRED = "base_transferred";
    static final String EXPIRED = "expired";

    Condition after(Command command) {
        return new Condition(status.after(command).orElseThrow(() -> SubscriptionRejection.BAD_STATE.refuse(status.wire())), suspensionReasons, listed);
    }

    /** With these reasons for being suspended, and no others. */
    Condition because(String... reasons) {
        return new Condition(status, List.of(reasons), listed);
    }

    Condition unlisted() {
        return new Condition(status, suspensionReasons, false);
    }

    /** It stands still only because its base does, and goes on with it. */
    boolean waitsForBase() {
        return status == SubscriptionStatus.SUSPENDED && suspensionReasons.equals(List.of(BASE_SUSPENDED));
    }

    /** It goes on, or could: its end is still to come. */
    boolean open() {
        return status.allows(Command.EXPIRE);
    }
}
