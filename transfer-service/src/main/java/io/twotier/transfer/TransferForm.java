package io.twotier.transfer;

import static java.util.Map.entry;

import io.twotier.platform.command.Check;
import io.twotier.transfer.TransferMove.Doer;
import io.twotier.transfer.upstream.subscription.SubscriptionFact;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * The forms a transfer has on the wire: the lifecycle is the same, but who asks and who answers, what is told while it lasts, which kinds move,
 * and how each spells the states, differ.
 */
public enum TransferForm {

    /** A direct-bill partner hands over to its indirect provider; the source creates with the lines, the target accepts. */
    DIRECT_TO_INDIRECT(true, Kinds::transferable, Map.ofEntries(
            entry(TransferStatus.OPEN, "Active"),
            entry(TransferStatus.IN_PROGRESS, "InProgress"),
            entry(TransferStatus.DONE, "Complete"),
            entry(TransferStatus.PART, "PartiallyComplete"),
            entry(TransferStatus.FAILED, "Failed"),
            entry(TransferStatus.WITHDRAWN, "Withdrawn"),
            entry(TransferStatus.REJECTED, "Reject"),
            entry(TransferStatus.EXPIRED, "Expired"))),

    /**
     * A partner asks another one for what it sells to a customer of both; the target creates, the source accepts with the lines. It is not rejected:
     * a source that does not want to lets it expire. Some of its groups may fail as in the other form, and then it is called as there.
     */
    PARTNER_TO_PARTNER(false, Kinds::ofAProductType, Map.ofEntries(
            entry(TransferStatus.OPEN, "Pending"),
            entry(TransferStatus.IN_PROGRESS, "InProgress"),
            entry(TransferStatus.DONE, "Complete"),
            entry(TransferStatus.PART, "PartiallyComplete"),
            entry(TransferStatus.FAILED, "Failed"),
            entry(TransferStatus.WITHDRAWN, "Cancelled"),
            entry(TransferStatus.EXPIRED, "Expired")));

    private final boolean sourceAsks;
    private final BiFunction<SubscriptionFact, String, Check> kinds;
    private final Map<TransferStatus, String> names;

    TransferForm(boolean sourceAsks, BiFunction<SubscriptionFact, String, Check> kinds, Map<TransferStatus, String> names) {
        this.sourceAsks = sourceAsks;
        this.kinds = kinds;
        this.names = new EnumMap<>(names);
    }

    /** Null for a state that a transfer of this form never has. */
    public String nameOf(TransferStatus status) {
        return names.get(status);
    }

    /** As events and the operator name it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the moves of the lifecycle include this one. */
    public boolean takes(TransferMove move) {
        return move != TransferMove.REJECT || this == DIRECT_TO_INDIRECT;
    }

    /** Whether the parties may read it in this state: what the source took back is as if it had never been, what the target cancelled stays known. */
    public boolean shows(TransferStatus status) {
        return names.containsKey(status) && !(this == DIRECT_TO_INDIRECT && status == TransferStatus.WITHDRAWN);
    }

    /** Whether the target sees what of the source a group is of: where the source named it to the target at once; else only when it is the target's by now. */
    boolean showsTarget(TransferStatus status, GroupStatus group) {
        return this == DIRECT_TO_INDIRECT || status != TransferStatus.IN_PROGRESS && group == GroupStatus.MOVED;
    }

    /** Whether the source is told of the reseller on record: where it is itself; else that is the target's reseller. */
    public boolean tellsSourceOfTheRecord() {
        return this == DIRECT_TO_INDIRECT;
    }

    /** Who makes a move: source, target, clock or reports. */
    public String who(TransferMove move) {
        return move.doer().party() ? sourceMakes(move) ? "source" : "target" : move.doer().name().toLowerCase(Locale.ROOT);
    }

    boolean sourceMakes(TransferMove move) {
        return move.doer() == Doer.ASKER && sourceAsks || move.doer() == Doer.ANSWERER && !sourceAsks;
    }

    /** Whether a subscription is of a kind that this form moves. @param name it is called by in the refusal */
    Check kindMoves(SubscriptionFact one, String name) {
        return kinds.apply(one, name);
    }
}
