package io.twotier.partner.incentive;

import java.util.Map;
import java.util.Optional;

/** The states of a partner in an incentive programme and the only ways between them. */
public enum IncentiveState {
    INVITED, ENROLLED, LEFT;

    /** What can be tried. */
    public enum Command { ENROLL, LEAVE }

    private static final Map<IncentiveState, Map<Command, IncentiveState>> WAYS = Map.of(
            INVITED, Map.of(Command.ENROLL, ENROLLED),
            ENROLLED, Map.of(Command.LEAVE, LEFT),
            LEFT, Map.of(Command.ENROLL, ENROLLED));

    /** The state after {@code command}, or nothing when this state does not take it. */
    public Optional<IncentiveState> after(Command command) {
        return Optional.ofNullable(WAYS.getOrDefault(this, Map.of()).get(command));
    }
}
