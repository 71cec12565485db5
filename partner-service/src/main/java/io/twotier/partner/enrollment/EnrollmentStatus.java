package io.twotier.partner.enrollment;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The states of an enrolment and the only ways between them. */
public enum EnrollmentStatus {
    PENDING_REVIEW, APPROVED, ACTIVE, REJECTED, RECALLED;

    /** What can be tried with an enrolment. {@link #REVERSE} leads nowhere: R102, there is no way back. */
    public enum Command { APPROVE, REJECT, ACCEPT_AGREEMENT, RECALL, REVERSE }

    private static final Map<EnrollmentStatus, Map<Command, EnrollmentStatus>> WAYS = Map.of(
            PENDING_REVIEW, Map.of(Command.APPROVE, APPROVED, Command.REJECT, REJECTED, Command.RECALL, RECALLED),
            APPROVED, Map.of(Command.ACCEPT_AGREEMENT, ACTIVE));

    /** In the wire's spelling or the enum's. */
    public static Optional<EnrollmentStatus> named(String text) {
        return Arrays.stream(values()).filter(status -> status.name().equalsIgnoreCase(text)).findFirst();
    }

    /** R102: what is approved or active stays so, whoever tries to undo it. */
    boolean isFinalAgainst(Command command) {
        return (this == APPROVED || this == ACTIVE) && (command == Command.REJECT || command == Command.RECALL || command == Command.REVERSE);
    }

    /** The state after {@code command}, or nothing when this state does not take it. */
    public Optional<EnrollmentStatus> after(Command command) {
        return Optional.ofNullable(WAYS.getOrDefault(this, Map.of()).get(command));
    }
}
