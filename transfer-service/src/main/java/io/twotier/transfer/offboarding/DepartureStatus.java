package io.twotier.transfer.offboarding;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The state machine of one customer's part in an off-boarding. */
public enum DepartureStatus {
    /** Not looked at yet, or to be looked at again. */
    UNSEEN("Unseen"),
    READY("Ready"),
    /** Something is missing before it can go. */
    LACKING("Lacking"),
    /** It has nothing that could move. */
    EMPTY("Empty"),
    /** Part of the wave that is under way. */
    CHOSEN("Chosen"),
    /** Its transfer waits for the target. */
    REQUESTED("Requested"),
    /** Its transfer waits for something that is missing. */
    HELD("Held"),
    /** Its transfer is in progress. */
    ACCEPTED("Accepted"),
    MOVED("Moved"),
    PARTLY("PartlyMoved"),
    FAILED("Failed"),
    /** It stays, for the off-boarding was cancelled. */
    LEFT("Left");

    /** A transfer may be accepted and end between two looks at it; and a group that was given up may have been moved after all. */
    private static final Map<DepartureStatus, Map<DepartureMove, DepartureStatus>> TABLE = Map.of(
            UNSEEN, Map.of(
                    DepartureMove.FIND_READY, READY,
                    DepartureMove.FIND_LACKING, LACKING,
                    DepartureMove.FIND_EMPTY, EMPTY,
                    DepartureMove.LEAVE, LEFT),
            READY, Map.of(
                    DepartureMove.CHOOSE, CHOSEN,
                    DepartureMove.LEAVE, LEFT),
            LACKING, Map.of(
                    DepartureMove.LOOK_AGAIN, UNSEEN,
                    DepartureMove.LEAVE, LEFT),
            CHOSEN, Map.of(
                    DepartureMove.FIND_LACKING, LACKING,
                    DepartureMove.FIND_EMPTY, EMPTY,
                    DepartureMove.REQUEST, REQUESTED,
                    DepartureMove.FAIL, FAILED,
                    DepartureMove.LEAVE, LEFT),
            REQUESTED, Map.of(
                    DepartureMove.HOLD, HELD,
                    DepartureMove.ACCEPT, ACCEPTED,
                    DepartureMove.COMPLETE, MOVED,
                    DepartureMove.COMPLETE_PART, PARTLY,
                    DepartureMove.FAIL, FAILED,
                    DepartureMove.LEAVE, LEFT),
            HELD, Map.of(
                    DepartureMove.LOOK_AGAIN, REQUESTED,
                    DepartureMove.ACCEPT, ACCEPTED,
                    DepartureMove.COMPLETE, MOVED,
                    DepartureMove.COMPLETE_PART, PARTLY,
                    DepartureMove.FAIL, FAILED,
                    DepartureMove.LEAVE, LEFT),
            ACCEPTED, Map.of(
                    DepartureMove.COMPLETE, MOVED,
                    DepartureMove.COMPLETE_PART, PARTLY,
                    DepartureMove.FAIL, FAILED),
            PARTLY, Map.of(
                    DepartureMove.COMPLETE, MOVED),
            FAILED, Map.of(
                    DepartureMove.COMPLETE, MOVED,
                    DepartureMove.COMPLETE_PART, PARTLY));

    /** What keeps its wave from being over. */
    static final List<DepartureStatus> UNDER_WAY = List.of(CHOSEN, REQUESTED, ACCEPTED);
    /** Of which a transfer tells more than is known here. */
    static final List<DepartureStatus> WITH_A_TRANSFER = List.of(REQUESTED, HELD, ACCEPTED, PARTLY, FAILED);
    /** What acts on behalf of a party come next for. */
    static final List<DepartureStatus> BEGINNING = List.of(CHOSEN, REQUESTED);
    /** What the stop rule counts. */
    static final List<DepartureStatus> FAILURES = List.of(PARTLY, FAILED);

    private final String wireName;

    DepartureStatus(String wireName) {
        this.wireName = wireName;
    }

    public boolean takes(DepartureMove move) {
        return TABLE.getOrDefault(this, Map.of()).containsKey(move);
    }

    public DepartureStatus after(DepartureMove move) {
        DepartureStatus next = TABLE.getOrDefault(this, Map.of()).get(move);
        if (next == null) {
            throw new IllegalStateException("a customer that is " + this + " does not take " + move);
        }
        return next;
    }

    /** The states that take a move. */
    static List<DepartureStatus> taking(DepartureMove move) {
        return Arrays.stream(values()).filter(one -> one.takes(move)).toList();
    }

    public String wireName() {
        return wireName;
    }

    /** Whether its transfer was created by now. */
    boolean requested() {
        return WITH_A_TRANSFER.contains(this) || this == MOVED;
    }
}
