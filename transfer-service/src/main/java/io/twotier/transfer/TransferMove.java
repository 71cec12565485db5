package io.twotier.transfer;

/** What can be done to a transfer; {@link TransferStatus} knows when. */
public enum TransferMove {
    WITHDRAW, REJECT, EXPIRE, ACCEPT, COMPLETE, COMPLETE_PART, FAIL;

    /** How a transfer ends of which every group has reported. */
    static TransferMove ending(long groups, long moved) {
        return moved == groups ? COMPLETE : moved == 0 ? FAIL : COMPLETE_PART;
    }
}
