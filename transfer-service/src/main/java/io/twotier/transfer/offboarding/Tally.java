package io.twotier.transfer.offboarding;

import java.util.Map;

/**
 * How far an off-boarding is, in customers.
 *
 * @param unseen   not looked at yet, or to be looked at again
 * @param lacking  of which something is missing before they can go
 * @param empty    that have nothing that could move
 * @param underWay whose transfers are created, wait for the target or are in progress
 * @param held     whose transfers cannot be accepted before something that is missing has come
 * @param left     that stay because it was cancelled
 */
public record Tally(long customers, long unseen, long ready, long lacking, long empty, long underWay, long held, long moved, long partlyMoved, long failed, long left) {

    public static Tally of(Map<DepartureStatus, Long> counts) {
        return new Tally(counts.values().stream().mapToLong(Long::longValue).sum(), in(counts, DepartureStatus.UNSEEN), in(counts, DepartureStatus.READY),
                in(counts, DepartureStatus.LACKING), in(counts, DepartureStatus.EMPTY), DepartureStatus.UNDER_WAY.stream().mapToLong(one -> in(counts, one)).sum(),
                in(counts, DepartureStatus.HELD), in(counts, DepartureStatus.MOVED), in(counts, DepartureStatus.PARTLY), in(counts, DepartureStatus.FAILED),
                in(counts, DepartureStatus.LEFT));
    }

    /** How many have come to their end. */
    public long ended() {
        return empty + moved + partlyMoved + failed + left;
    }

    private static long in(Map<DepartureStatus, Long> counts, DepartureStatus status) {
        return counts.getOrDefault(status, 0L);
    }
}
