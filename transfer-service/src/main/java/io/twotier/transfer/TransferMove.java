package io.twotier.transfer;

/** What can be done to a transfer, and by whom; {@link TransferStatus} knows when, {@link TransferForm} which of the two parties that is. */
public enum TransferMove {
    WITHDRAW(Doer.ASKER), REJECT(Doer.ANSWERER), EXPIRE(Doer.CLOCK), ACCEPT(Doer.ANSWERER),
    COMPLETE(Doer.REPORTS), COMPLETE_PART(Doer.REPORTS), FAIL(Doer.REPORTS);

    /** Who makes a move: the party that created the transfer, the one that answers it, the clock, or what is reported of the groups. */
    public enum Doer {
        ASKER, ANSWERER, CLOCK, REPORTS;

        boolean party() {
            return this == ASKER || this == ANSWERER;
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
