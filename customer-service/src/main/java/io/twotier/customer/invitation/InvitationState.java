package io.twotier.customer.invitation;

import java.util.Map;
import java.util.Optional;

/** The states of an invitation. One that is for a single customer is used once; a link that serves many stays open whatever one of them answers. */
public enum InvitationState {
    INVITED, ACCEPTED, DECLINED, CANCELLED, EXPIRED;

    /** What happens to an invitation. */
    public enum Command {
        ACCEPT, DECLINE,
        /** One of many customers answered. */
        SERVE,
        CANCEL, EXPIRE
    }

    private static final Map<Command, InvitationState> WAYS = Map.of(Command.ACCEPT, ACCEPTED, Command.DECLINE, DECLINED, Command.SERVE, INVITED,
            Command.CANCEL, CANCELLED, Command.EXPIRE, EXPIRED);

    /** The state after {@code command}, or nothing when this state does not take it. */
    public Optional<InvitationState> after(Command command) {
        return this == INVITED ? Optional.of(WAYS.get(command)) : Optional.empty();
    }
}
