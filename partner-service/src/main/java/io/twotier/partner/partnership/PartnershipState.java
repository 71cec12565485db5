package io.twotier.partner.partnership;

import java.util.Optional;

/** The states of a partnership; a removed one comes back by a new invitation. */
public enum PartnershipState {
    NONE, ACTIVE, REMOVED;

    /** What can be done with a partnership. */
    public enum Command { ACCEPT, REMOVE }

    /** The state after {@code command}, or nothing when this state does not take it. */
    public Optional<PartnershipState> after(Command command) {
        return switch (command) {
            case ACCEPT -> this == ACTIVE ? Optional.empty() : Optional.of(ACTIVE);
            case REMOVE -> this == ACTIVE ? Optional.of(REMOVED) : Optional.empty();
        };
    }
}
