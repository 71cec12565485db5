package io.twotier.platform.web;

import io.twotier.platform.caller.Caller;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.caller.Gatekeeper;
import io.twotier.platform.command.Commands;
import io.twotier.platform.command.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;

/** Tries an answer for a visitor, so that what a page tells is what the API would say. */
@ApplicationScoped
public class Trial {

    /** The code of the "no" to a role that lacks the right. */
    public static final int LACKS_ROLE = 1002;

    private final Gatekeeper gatekeeper;
    private final CurrentCaller current;
    private final Commands commands;

    Trial(Gatekeeper gatekeeper, CurrentCaller current, Commands commands) {
        this.gatekeeper = gatekeeper;
        this.current = current;
        this.commands = commands;
    }

    /** Why {@code answer} would be refused to the visitor; empty when it would not. Nothing of it stays. */
    public Optional<Refused> refusal(String operation, Caller visitor, Supplier<?> answer) {
        Optional<Refused> closed = gatekeeper.refusal(operation, LACKS_ROLE, visitor);
        if (closed.isPresent()) {
            return closed;
        }
        current.admitted(visitor);
        try {
            commands.tried(answer);
            return Optional.empty();
        } catch (Refused no) {
            return Optional.of(no);
        }
    }
}
