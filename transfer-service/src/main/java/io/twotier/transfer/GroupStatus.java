package io.twotier.transfer;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How far a group is: asked of subscription-service, and what came of it. A group given up as silent
 * still takes the truth that it was moved after all. */
public enum GroupStatus {
    WAITING, ASKED, MOVED, FAILED, SILENT;

    private static final Map<GroupStatus, Set<GroupStatus>> TABLE = Map.of(
            WAITING, EnumSet.of(ASKED),
            ASKED, EnumSet.of(ASKED, MOVED, FAILED, SILENT),
            MOVED, EnumSet.noneOf(GroupStatus.class),
            FAILED, EnumSet.noneOf(GroupStatus.class),
            SILENT, EnumSet.of(MOVED));

    public boolean mayBecome(GroupStatus next) {
        return TABLE.get(this).contains(next);
    }

    /** Whether an answer is being waited for. */
    public boolean awaited() {
        return this == ASKED;
    }

    public boolean ended() {
        return this != WAITING && this != ASKED;
    }

    public boolean failed() {
        return this == FAILED || this == SILENT;
    }

    /** The wire's word for a line of such a group, or null while nothing came of it. */
    public String wireName() {
        return this == MOVED ? "Complete" : failed() ? "Failed" : null;
    }
}
