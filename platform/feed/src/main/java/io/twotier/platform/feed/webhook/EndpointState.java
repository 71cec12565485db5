package io.twotier.platform.feed.webhook;

import java.util.Optional;

/** Whether an endpoint is told at present. What happens while it is paused waits for it. */
public enum EndpointState {
    ACTIVE, PAUSED;

    public enum Command { PAUSE, RESUME }

    /** The state after a command; empty when it is not to be had in this one. */
    public Optional<EndpointState> after(Command command) {
        return switch (this) {
            case ACTIVE -> command == Command.PAUSE ? Optional.of(PAUSED) : Optional.empty();
            case PAUSED -> command == Command.RESUME ? Optional.of(ACTIVE) : Optional.empty();
        };
    }
}
