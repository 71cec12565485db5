package io.twotier.transfer.offboarding;

/** What can be done to an off-boarding, and by whom; {@link OffboardingStatus} knows when. */
public enum OffboardingMove {
    /** Every customer was looked at. */
    PRESENT(Doer.RUNNER),
    START(Doer.SOURCE),
    /** The target agrees to all of its transfers beforehand. */
    CONSENT(Doer.TARGET),
    PAUSE(Doer.SOURCE),
    RESUME(Doer.SOURCE),
    CANCEL(Doer.SOURCE),
    /** Too many customers failed. */
    STOP(Doer.RUNNER),
    /** What could go has gone, the rest lacks something. */
    RUN_DRY(Doer.RUNNER),
    /** Nothing is left to do. */
    FINISH(Doer.RUNNER),
    /** Nothing that was begun before the cancellation is under way any more. */
    CLEAR(Doer.RUNNER);

    enum Doer { SOURCE, TARGET, RUNNER }

    private final Doer doer;

    OffboardingMove(Doer doer) {
        this.doer = doer;
    }

    Doer doer() {
        return doer;
    }
}
