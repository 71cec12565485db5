package io.twotier.subscription.order;

import io.twotier.platform.command.Rejection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The states of an order and the only table of what leads from one to the other. */
public enum OrderStatus {
    PENDING, COMPLETED, CANCELLED;

    /** What can be done with an order. */
    public enum Command { COMPLETE, ADD, CHANGE_CYCLE, CONVERT, CANCEL }

    private static final Map<OrderStatus, Map<Command, OrderStatus>> TABLE = new EnumMap<>(OrderStatus.class);

    static {
        on(PENDING, Command.COMPLETE, COMPLETED);
        on(COMPLETED, Command.ADD, COMPLETED);
        on(COMPLETED, Command.CHANGE_CYCLE, COMPLETED);
        on(COMPLETED, Command.CONVERT, COMPLETED);
        on(COMPLETED, Command.CANCEL, CANCELLED);
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean allows(Command command) {
        return after(command).isPresent();
    }

    /** The state after {@code command}, or nothing when it cannot be done in this one. */
    public Optional<OrderStatus> after(Command command) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(command));
    }

    /** What is said to a command that this state does not take. */
    Rejection refusal() {
        return this == PENDING ? OrderRejection.IN_PROGRESS : OrderRejection.CANCELLED;
    }

    private static void on(OrderStatus from, Command command, OrderStatus to) {
        TABLE.computeIfAbsent(from, state -> new EnumMap<>(Command.class)).put(command, to);
    }
}
