package io.twotier.partner.partnership;

import java.util.Optional;

/** The states of an invitation; every end is final, an invitation is used once. */
public enum InvitationState {
    INVITED, ACCEPTED, DECLINED, CANCELLED, EXPIRED;

    /** What ends an invitation. */
    public enum Command {
        ACCEPT(ACCEPTED), DECLINE(DECLINED), CANCEL(CANCELLED), EXPIRE(EXPIRED);

        private final InvitationState end;

        Command(InvitationState end) {
            this.end = end;
        }
    }

    /** The state after {@code command}, or nothing when this state does not take it. */
    public Optional<InvitationState> after(Command command) {
        return this == INVITED ? Optional.of(command.end) : Optional.empty();
    }
}
