package io.twotier.transfer.api;

import io.twotier.platform.wire.Attributes;
import io.twotier.transfer.GroupStatus;
import io.twotier.transfer.Transfer;
import io.twotier.transfer.TransferGroup;
import io.twotier.transfer.TransferStatus;
import java.util.List;
import java.util.UUID;

/**
 * A TransferSubmitResult, with the state it was rendered in.
 *
 * @param operationId under which the work goes on: the transfer's id
 * @param progress    how far it is when it is not over yet
 */
public record SubmitResultView(List<OrderView> orders, List<Failure> transferErrors, String status, UUID operationId, Progress progress,
                               Attributes attributes) {

    /** A TransferError: a group that could not be moved. */
    public record Failure(String transferGroupId, int code, String description, List<LineView> lineItems, Attributes attributes) {

        static Failure of(TransferGroup group) {
            return new Failure(group.id(), group.errorCode(), group.errorDescription(), List.of(LineView.of(group)), Attributes.of("TransferError"));
        }
    }

    static SubmitResultView of(Transfer transfer) {
        return new SubmitResultView(
                transfer.groups().stream().filter(group -> group.status() == GroupStatus.MOVED).map(group -> OrderView.of(transfer, group)).toList(),
                transfer.groups().stream().filter(group -> group.status().failed()).map(Failure::of).toList(),
                transfer.wireStatus(), transfer.id(), transfer.status() == TransferStatus.IN_PROGRESS ? Progress.of(transfer) : null,
                Attributes.of("TransferSubmitResult"));
    }
}
