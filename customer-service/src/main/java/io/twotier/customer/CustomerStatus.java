package io.twotier.customer;

import java.util.Map;
import java.util.Optional;

/** The life of a customer: invisible while its administrator is being made, visible when everything is there. */
public enum CustomerStatus {

    /** Id and domain are reserved; nobody sees it. */
    PROVISIONING,
    ACTIVE,
    /** Never finished; what there is of it is being removed. */
    ABANDONED;

    /** What is done to a customer. */
    public enum Command { RESERVE_AGAIN, COMPLETE, ABANDON, CHANGE }

    private static final Map<CustomerStatus, Map<Command, CustomerStatus>> WAYS = Map.of(
            PROVISIONING, Map.of(Command.RESERVE_AGAIN, PROVISIONING, Command.COMPLETE, ACTIVE, Command.ABANDON, ABANDONED),
            ACTIVE, Map.of(Command.CHANGE, ACTIVE),
            ABANDONED, Map.of(Command.ABANDON, ABANDONED));

    /** The state after {@code command}, or nothing when this state does not take it. */
    public Optional<CustomerStatus> after(Command command) {
        return Optional.ofNullable(WAYS.get(this).get(command));
    }
}
