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
 * @param suspensionReasons why it is suspended; empty when it is not
 * @param listed            whether its owner still finds it
 */
@Embeddable
record Condition(@Enumerated(EnumType.STRING) SubscriptionStatus status, @JdbcTypeCode(SqlTypes.ARRAY) List<String> suspensionReasons, boolean listed) {

    static final Condition NEW = new Condition(SubscriptionStatus.ACTIVE, List.of(), true);

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
}
