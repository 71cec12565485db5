package io.twotier.transfer;

import java.util.EnumMap;
import java.util.Map;

/** The forms a transfer has on the wire, and how each spells the states. */
public enum TransferForm {

    /** A direct-bill partner hands over to its indirect provider; the source creates, the target accepts. */
    DIRECT_TO_INDIRECT(Map.of(
            TransferStatus.OPEN, "Active",
            TransferStatus.IN_PROGRESS, "InProgress",
            TransferStatus.DONE, "Complete",
            TransferStatus.PART, "PartiallyComplete",
            TransferStatus.FAILED, "Failed",
            TransferStatus.WITHDRAWN, "Withdrawn",
            TransferStatus.REJECTED, "Reject",
            TransferStatus.EXPIRED, "Expired"));

    private final Map<TransferStatus, String> names;

    TransferForm(Map<TransferStatus, String> names) {
        this.names = new EnumMap<>(names);
    }

    public String nameOf(TransferStatus status) {
        return names.get(status);
    }
}
