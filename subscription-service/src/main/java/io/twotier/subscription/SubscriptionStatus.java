package io.twotier.subscription;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The states of a subscription and the only table of what leads from one to the other. */
public enum SubscriptionStatus {
    ACTIVE("active", "active"), SUSPENDED("suspended", "suspended"), TRANSFERRED("suspended", "suspended"), EXPIRED("suspended", "expired"),
    DELETED("deleted", "deleted");

    /** What can be done to a subscription. */
    public enum Command { ADJUST, CHANGE_SEATS, SUSPEND, REACTIVATE, TRANSFER, CANCEL, CONVERT, UPGRADE, RENEW, EXPIRE }

    private static final Map<SubscriptionStatus, Map<Command, SubscriptionStatus>> TABLE = new EnumMap<>(SubscriptionStatus.class);

    static {
        on(ACTIVE, Command.ADJUST, ACTIVE);
        on(ACTIVE, Command.CHANGE_SEATS, ACTIVE);
        on(ACTIVE, Command.SUSPEND, SUSPENDED);
        on(ACTIVE, Command.TRANSFER, TRANSFERRED);
        on(ACTIVE, Command.CANCEL, DELETED);
        on(ACTIVE, Command.CONVERT, ACTIVE);
        on(ACTIVE, Command.UPGRADE, DELETED);
        on(ACTIVE, Command.RENEW, ACTIVE);
        on(ACTIVE, Command.EXPIRE, EXPIRED);
        on(SUSPENDED, Command.ADJUST, SUSPENDED);
        on(SUSPENDED, Command.REACTIVATE, ACTIVE);
        on(SUSPENDED, Command.CANCEL, DELETED);
        on(SUSPENDED, Command.EXPIRE, EXPIRED);
    }

    private final String wire;
    private final String newer;

    SubscriptionStatus(String wire, String newer) {
        this.wire = wire;
        this.newer = newer;
    }

    /** As clients see it that know no newer state: what was transferred away (R169) or has expired is suspended, with the reason. */
    public String wire() {
        return wire;
    }

    /** As clients see it that asked for states they may not know. */
    public String newer() {
        return newer;
    }

    public boolean allows(Command command) {
        return after(command).isPresent();
    }

    /** The state after {@code command}, or nothing when it cannot be done in this one. */
    public Optional<SubscriptionStatus> after(Command command) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(command));
    }

    private static void on(SubscriptionStatus from, Command command, SubscriptionStatus to) {
        TABLE.computeIfAbsent(from, state -> new EnumMap<>(Command.class)).put(command, to);
    }
}
