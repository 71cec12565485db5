package io.twotier.customer;

import java.util.Map;
import java.util.Optional;

/** The life of a customer: invisible while its administrator is being made, visible when everything is there. */
public enum CustomerStatus {

    /** Id and domain are reserved; nobody sees it. */
    PROVISIONING,
    ACTIVE,
    /** Never finished; what there is of it is being removed. */
    ABANDONED,
    /** Removed from the sandbox; its id is never given again. */
    DELETED;

    /** What is done to a customer. */
    public enum Command { RESERVE_AGAIN, COMPLETE, ABANDON, CHANGE, DELETE }

    private static final Map<CustomerStatus, Map<Command, CustomerStatus>> WAYS = Map.of(
            PROVISIONING, Map.of(Command.RESERVE_AGAIN, PROVISIONING, Command.COMPLETE, ACTIVE, Command.ABANDON, ABANDONED),
            ACTIVE, Map.of(Command.CHANGE, ACTIVE, Command.DELETE, DELETED),
            ABANDONED, Map.of(Command.ABANDON, ABANDONED),
            DELETED, Map.of());

    /** The state after {@code command}, or nothing when this state does not take it. */
    public Optional<CustomerStatus> after(Command command) {
        return Optional.ofNullable(WAYS.get(this).get(command));
    }
}
