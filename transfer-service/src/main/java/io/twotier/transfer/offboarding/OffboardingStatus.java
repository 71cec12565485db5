package io.twotier.transfer.offboarding;

import java.util.Map;

/** The state machine of an off-boarding. */
public enum OffboardingStatus {
    /** Its customers are being looked at. */
    PLANNING("Planning"),
    PLANNED("Planned"),
    RUNNING("Running"),
    /** The source wants nothing more to be begun for now. */
    PAUSED("Paused"),
    /** Nothing more is begun because too many customers failed. */
    STOPPED("Stopped"),
    /** All that is left lacks something that somebody has to bring about. */
    WAITING("Waiting"),
    /** What was begun is taken back or comes to its end. */
    CANCELLING("Cancelling"),
    CANCELLED("Cancelled"),
    DONE("Done");

    private static final Map<OffboardingStatus, Map<OffboardingMove, OffboardingStatus>> TABLE = Map.of(
            PLANNING, Map.of(
                    OffboardingMove.PRESENT, PLANNED,
                    OffboardingMove.CONSENT, PLANNING,
                    OffboardingMove.CANCEL, CANCELLING),
            PLANNED, Map.of(
                    OffboardingMove.START, RUNNING,
                    OffboardingMove.CONSENT, PLANNED,
                    OffboardingMove.CANCEL, CANCELLING),
            RUNNING, Map.of(
                    OffboardingMove.CONSENT, RUNNING,
                    OffboardingMove.PAUSE, PAUSED,
                    OffboardingMove.CANCEL, CANCELLING,
                    OffboardingMove.STOP, STOPPED,
                    OffboardingMove.RUN_DRY, WAITING,
                    OffboardingMove.FINISH, DONE),
            PAUSED, Map.of(
                    OffboardingMove.CONSENT, PAUSED,
                    OffboardingMove.RESUME, RUNNING,
                    OffboardingMove.CANCEL, CANCELLING),
            STOPPED, Map.of(
                    OffboardingMove.CONSENT, STOPPED,
                    OffboardingMove.RESUME, RUNNING,
                    OffboardingMove.CANCEL, CANCELLING),
            WAITING, Map.of(
                    OffboardingMove.CONSENT, WAITING,
                    OffboardingMove.RESUME, RUNNING,
                    OffboardingMove.CANCEL, CANCELLING),
            CANCELLING, Map.of(
                    OffboardingMove.CLEAR, CANCELLED));

    private final String wireName;

    OffboardingStatus(String wireName) {
        this.wireName = wireName;
    }

    public boolean takes(OffboardingMove move) {
        return TABLE.getOrDefault(this, Map.of()).containsKey(move);
    }

    /** @throws io.twotier.platform.command.Refused when this state does not take the move */
    public OffboardingStatus after(OffboardingMove move) {
        OffboardingStatus next = TABLE.getOrDefault(this, Map.of()).get(move);
        if (next == null) {
            throw OffboardingRejection.WRONG_STATE.refuse(wireName);
        }
        return next;
    }

    public String wireName() {
        return wireName;
    }

    /** Whether nothing more comes of it. */
    public boolean over() {
        return this == CANCELLED || this == DONE;
    }
}
