package io.twotier.transfer;

import java.util.UUID;

/** What must hold when nothing is under way any more: both services tell the same of every group. */
final class ProcessEnd {

    private final ProcessModel model;

    private ProcessEnd(ProcessModel model) {
        this.model = model;
    }

    static void look(ProcessModel model) {
        ProcessEnd end = new ProcessEnd(model);
        for (Transfer transfer : model.transfers) {
            transfer.groups().forEach(group -> end.group(transfer, group));
            end.whole(transfer);
        }
    }

    /** I6. A group that was given up has not moved, unless every answer to it was lost for good and lies with the dead letters. */
    private void group(Transfer transfer, TransferGroup group) {
        ModelSubscriptions.Answer answer = model.subscriptions.answer(transfer.id(), group.id());
        boolean moved = answer != null && answer.order() != null;
        switch (group.status()) {
            case WAITING -> is(answer == null, transfer, group, "was answered before it was asked for");
            case ASKED -> is(false, transfer, group, "is still waited for");
            case MOVED -> is(moved && answer.order().id().equals(group.orderId()), transfer, group, "did not become this order");
            case FAILED -> is(answer != null && !moved && !model.subscriptions.ordered(transfer.id(), group.id()), transfer, group, "did not fail");
            case SILENT -> is(!moved || lies(transfer, group), transfer, group, "moved, and its transfer does not know");
            default -> throw new IllegalStateException();
        }
        if (group.status() == GroupStatus.MOVED) {
            group.lines().forEach(line -> line(transfer, group, line, answer.order()));
        }
    }

    /** I1, I2: the target owns the successor that the transfer names, and the source has nothing of it any more. */
    private void line(Transfer transfer, TransferGroup group, TransferLine line, MovedOrder order) {
        UUID successor = order.lineItems().stream().filter(item -> item.sourceSubscriptionId().equals(line.subscriptionId())).findFirst().orElseThrow().subscriptionId();
        is(successor.equals(line.newSubscriptionId()) && model.subscriptions.get(successor).owner().equals(transfer.parties().targetId())
                && model.subscriptions.get(line.subscriptionId()).state() == ModelSubscriptions.State.TRANSFERRED, transfer, group, "names another successor");
    }

    /** The state is what became of the groups, and nothing is held for a transfer that has ended. */
    private static void whole(Transfer transfer) {
        long moved = transfer.groups().stream().filter(group -> group.status() == GroupStatus.MOVED).count();
        TransferStatus expected = moved == 0 ? TransferStatus.FAILED : moved == transfer.groups().size() ? TransferStatus.DONE : TransferStatus.PART;
        boolean accepted = transfer.groups().stream().anyMatch(group -> group.status() != GroupStatus.WAITING);
        ProcessModel.must(!accepted || transfer.status() == expected, "I6", () -> "transfer " + transfer.id() + " is " + transfer.status() + " and not " + expected);
        ProcessModel.must(ProcessModel.GOING_ON.contains(transfer.status()) || transfer.lines().stream().noneMatch(TransferLine::open), "I3",
                () -> "transfer " + transfer.id() + " has ended and holds its subscriptions");
    }

    private boolean lies(Transfer transfer, TransferGroup group) {
        return model.deadLetters.stream().anyMatch(letter -> letter.answer() != null && letter.answer().transfer().equals(transfer.id())
                && letter.answer().group().equals(group.id()));
    }

    private static void is(boolean holds, Transfer transfer, TransferGroup group, String otherwise) {
        ProcessModel.must(holds, "I6", () -> "group " + group.id() + " of transfer " + transfer.id() + " " + otherwise);
    }
}
