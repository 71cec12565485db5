package io.twotier.transfer;

/** What can be done to a transfer, and by whom; {@link TransferStatus} knows when. */
public enum TransferMove {
    WITHDRAW(Doer.SOURCE), REJECT(Doer.TARGET), EXPIRE(Doer.CLOCK), ACCEPT(Doer.TARGET),
    COMPLETE(Doer.REPORTS), COMPLETE_PART(Doer.REPORTS), FAIL(Doer.REPORTS);

    /** Who makes a move: one of the parties, the clock, or what is reported of the groups. */
    public enum Doer {
        SOURCE, TARGET, CLOCK, REPORTS;

        boolean party() {
            return this == SOURCE || this == TARGET;
        }
    }

    private final Doer doer;

    TransferMove(Doer doer) {
        this.doer = doer;
    }

    public Doer doer() {
        return doer;
    }

    /** How a transfer ends of which every group has reported. */
    static TransferMove ending(long groups, long moved) {
        return moved == groups ? COMPLETE : moved == 0 ? FAIL : COMPLETE_PART;
    }
}
