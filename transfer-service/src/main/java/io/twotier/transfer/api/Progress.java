package io.twotier.transfer.api;

import io.twotier.transfer.GroupStatus;
import io.twotier.transfer.Transfer;
import io.twotier.transfer.TransferGroup;
import java.util.List;

/** How far a transfer in progress is, counted in groups. */
public record Progress(int groups, long moved, long failed, long underWay) {

    static Progress of(Transfer transfer) {
        List<GroupStatus> states = transfer.groups().stream().map(TransferGroup::status).toList();
        long moved = states.stream().filter(GroupStatus.MOVED::equals).count();
        long failed = states.stream().filter(GroupStatus::failed).count();
        return new Progress(states.size(), moved, failed, states.size() - moved - failed);
    }
}
