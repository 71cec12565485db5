package io.twotier.transfer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * subscription-service as far as a transfer knows it: what {@code MoveDesk.move} does with {@code MovedGroups} and {@code Movable.hindrance}, without its
 * prices, names and history. A group that was answered gets the same answer again; a group moves whole or not at all; only what the source partner owns
 * and is active moves; an add-on moves with its base only; what moved is retired and has one successor, of the target.
 */
final class ModelSubscriptions {

    enum State { ACTIVE, SUSPENDED, DELETED, TRANSFERRED }

    /** @param origin the subscription sold first, of which this is the last or a former holder */
    record Subscription(UUID id, UUID origin, UUID owner, UUID parent, State state) {

        Subscription as(State next) {
            return new Subscription(id, origin, owner, parent, next);
        }
    }

    /** The answer to a group: an order, or none because it cannot move. */
    record Answer(UUID transfer, String group, MovedOrder order) {
    }

    private final Map<UUID, Subscription> all = new LinkedHashMap<>();
    private final Map<String, Answer> answered = new HashMap<>();
    private final Map<String, Integer> orders = new HashMap<>();
    private final SplittableRandom random;
    private final Set<ProcessModel.Guard> off;

    ModelSubscriptions(SplittableRandom random, Set<ProcessModel.Guard> off) {
        this.random = random;
        this.off = off;
    }

    UUID sold(UUID owner, UUID parent) {
        UUID id = id();
        all.put(id, new Subscription(id, id, owner, parent, State.ACTIVE));
        return id;
    }

    Answer move(TransferEvent.GroupRequested group, Instant now) {
        String name = name(group.transferId(), group.groupId());
        if (answered.containsKey(name) && !off.contains(ProcessModel.Guard.ANSWERED_ONCE)) {
            return answered.get(name);
        }
        List<TransferEvent.Line> lines = group.lines();
        List<TransferEvent.Line> free = lines.stream().filter(line -> moves(line, group)).toList();
        boolean whole = free.size() == lines.size();
        MovedOrder order = null;
        if (whole || off.contains(ProcessModel.Guard.WHOLE_OR_NOT_AT_ALL)) {
            order = perform(group, free, now);
        }
        Answer answer = new Answer(group.transferId(), group.groupId(), whole ? order : null);
        answered.put(name, answer);
        return answer;
    }

    private boolean moves(TransferEvent.Line line, TransferEvent.GroupRequested group) {
        Subscription source = all.get(line.subscriptionId());
        if (off.contains(ProcessModel.Guard.OWNER_CHECKED)) {
            return true;
        }
        return source.owner().equals(group.sourcePartnerId()) && source.state() == State.ACTIVE
                && (source.parent() == null || group.lines().stream().anyMatch(other -> other.subscriptionId().equals(source.parent())));
    }

    private MovedOrder perform(TransferEvent.GroupRequested group, List<TransferEvent.Line> lines, Instant now) {
        orders.merge(name(group.transferId(), group.groupId()), 1, Integer::sum);
        Map<UUID, UUID> successors = new HashMap<>();
        List<MovedOrder.Line> bought = new ArrayList<>();
        for (TransferEvent.Line line : lines) {
            Subscription source = all.get(line.subscriptionId());
            UUID id = id();
            successors.put(source.id(), id);
            all.put(id, new Subscription(id, source.origin(), group.targetPartnerId(), successors.get(source.parent()), State.ACTIVE));
            all.put(source.id(), source.as(State.TRANSFERRED));
            bought.add(new MovedOrder.Line(id, source.id(), "P1Y", null));
        }
        return new MovedOrder("order-" + id(), "monthly", "SEK", now, bought);
    }

    /** Its owner suspends, reactivates or cancels one, wherever it is by now. */
    void changedByItsOwner(UUID origin, State next) {
        Subscription holder = all.values().stream().filter(one -> one.origin().equals(origin) && one.state() != State.TRANSFERRED).findFirst().orElseThrow();
        if (holder.state() != State.DELETED) {
            all.put(holder.id(), holder.as(next));
        }
    }

    /** I1, I2, I5: each has one owner, none is lost or born, a group became one order at most. */
    void look() {
        Map<UUID, Integer> holders = new HashMap<>();
        all.values().forEach(one -> holders.merge(one.origin(), one.state() == State.TRANSFERRED ? 0 : 1, Integer::sum));
        holders.forEach((origin, holding) -> ProcessModel.must(holding == 1, "I2", () -> origin + " is owned " + holding + " times"));
        orders.forEach((group, times) -> ProcessModel.must(times == 1, "I5", () -> group + " became " + times + " orders"));
    }

    /** What was answered for this group, or null. */
    Answer answer(UUID transfer, String group) {
        return answered.get(name(transfer, group));
    }

    /** Whether anything of this group was moved, whatever was answered. */
    boolean ordered(UUID transfer, String group) {
        return orders.containsKey(name(transfer, group));
    }

    Subscription get(UUID id) {
        return all.get(id);
    }

    private static String name(UUID transfer, String group) {
        return transfer + "/" + group;
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
