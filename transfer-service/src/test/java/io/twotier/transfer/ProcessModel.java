package io.twotier.transfer;

import io.twotier.platform.command.Refused;
import io.twotier.platform.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The process as a pure model: the real {@link Transfer}, {@link ModelSubscriptions}, and between them messages that are lost, repeated, overtaken and late as
 * one seed has it, while the parties, the clock and the operator do what they can do at any moment. The invariants are looked at after every step.
 */
final class ProcessModel {

    /** What keeps the invariants; the model can be run without one of them. */
    enum Guard { ANSWERED_ONCE, RECEIVED_ONCE, OWNER_CHECKED, WHOLE_OR_NOT_AT_ALL, ONE_OPEN_TRANSFER, LOCKED_UNTIL_THE_END, LATE_REPORT_COUNTS, SWEPT }

    /** An invariant that does not hold. */
    static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1;

        Broken(String what) {
            super(what, null, false, false);
        }
    }

    /** On its way to subscription-service with a command, or to transfer-service with an answer. */
    record Message(long id, TransferEvent.GroupRequested command, ModelSubscriptions.Answer answer) {
    }

    static final Set<TransferStatus> GOING_ON = EnumSet.of(TransferStatus.OPEN, TransferStatus.IN_PROGRESS);
    static final int ASK_AT_MOST = 3;
    static final Duration PATIENCE = Duration.ofMinutes(1);

    final SplittableRandom random;
    final Set<Guard> off;
    final ModelSubscriptions subscriptions;
    final List<Transfer> transfers = new ArrayList<>();
    final List<Message> underWay = new ArrayList<>();
    final List<Message> deadLetters = new ArrayList<>();
    private final Set<Long> received = new HashSet<>();
    private final Map<Long, Integer> effects = new HashMap<>();
    private final Map<UUID, Event> lastSaid = new HashMap<>();
    private final Map<UUID, TransferStatus> seen = new HashMap<>();
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private long messages;

    ProcessModel(SplittableRandom random, Set<Guard> off) {
        this.random = random;
        this.off = off;
        this.subscriptions = new ModelSubscriptions(random, off);
    }

    static void must(boolean holds, String invariant, Supplier<String> otherwise) {
        if (!holds) {
            throw new Broken(invariant + ": " + otherwise.get());
        }
    }

    void later(Duration pause) {
        now = now.plus(pause);
    }

    /** R171: refused when one of its subscriptions is part of an open transfer, as the unique index has it. */
    Optional<Transfer> create(Parties parties, List<List<Proposal.Frozen>> groups) {
        Set<UUID> wanted = new HashSet<>();
        groups.forEach(group -> group.forEach(line -> wanted.add(line.subscriptionId())));
        if (!off.contains(Guard.ONE_OPEN_TRANSFER) && lines().stream().anyMatch(line -> line.open() && wanted.contains(line.subscriptionId()))) {
            return Optional.empty();
        }
        Transfer transfer = Transfer.of(new UUID(random.nextLong(), random.nextLong()), new Proposal(parties, "production", null, groups), "source", now);
        transfers.add(transfer);
        say(transfer, List.of(transfer.created()));
        return Optional.of(transfer);
    }

    /** A party, the clock or the operator does something; what its state does not take is refused and changes nothing. */
    void act(Transfer transfer, TransferMove move) {
        try {
            say(transfer, switch (move) {
                case WITHDRAW -> List.of(transfer.withdraw("source", now));
                case REJECT -> List.of(transfer.reject("target", now));
                case EXPIRE -> List.of(transfer.expire(now));
                case ACCEPT -> transfer.accept("target", now);
                default -> throw new IllegalArgumentException(move + " is nobody's to do");
            });
            if (move == TransferMove.ACCEPT && off.contains(Guard.LOCKED_UNTIL_THE_END)) {
                transfer.lines().forEach(TransferLine::free);
            }
        } catch (Refused no) {
            must(transfer.status() == seen.get(transfer.id()), "I4", () -> "a refused move changed transfer " + transfer.id());
        }
    }

    void sweep() {
        if (!off.contains(Guard.SWEPT)) {
            transfers.forEach(transfer -> say(transfer, transfer.pursue(now.minus(PATIENCE), ASK_AT_MOST, now)));
        }
    }

    void retry(Transfer transfer) {
        say(transfer, transfer.pursue(Instant.MAX, Integer.MAX_VALUE, now));
    }

    void giveUp(Transfer transfer) {
        say(transfer, transfer.pursue(Instant.MAX, 0, now));
    }

    /** Its effect and what is said because of it happen together, once for each message. */
    void deliver(Message message) {
        if (!received.add(message.id()) && !off.contains(Guard.RECEIVED_ONCE)) {
            return;
        }
        int times = effects.merge(message.id(), 1, Integer::sum);
        must(times == 1, "I5", () -> "message " + message.id() + " took effect " + times + " times");
        if (message.command() != null) {
            underWay.add(new Message(++messages, null, subscriptions.move(message.command(), now)));
        } else {
            report(message.answer());
        }
    }

    private void report(ModelSubscriptions.Answer answer) {
        Transfer transfer = transfers.stream().filter(one -> one.id().equals(answer.transfer())).findFirst().orElseThrow();
        TransferGroup group = transfer.groups().get(Integer.parseInt(answer.group()));
        if (group.status() == GroupStatus.SILENT && off.contains(Guard.LATE_REPORT_COUNTS)) {
            return;
        }
        say(transfer, (answer.order() == null ? transfer.groupFailed(answer.group(), 900103, "no", now)
                : transfer.groupMoved(answer.group(), answer.order(), now)).stream().toList());
    }

    private void say(Transfer transfer, List<Event> events) {
        for (Event event : events) {
            Event before = lastSaid.put(transfer.id(), event);
            must(event.sequence() == (before == null ? 1 : before.sequence() + 1), "I5", () -> "a gap in what transfer " + transfer.id() + " said");
            if (event.payload() instanceof TransferEvent.GroupRequested command) {
                underWay.add(new Message(++messages, command, null));
            }
        }
    }

    /** What must hold at every moment. */
    void look() {
        subscriptions.look();
        Set<UUID> spokenFor = new HashSet<>();
        for (Transfer transfer : transfers) {
            TransferStatus before = seen.put(transfer.id(), transfer.status());
            must(before == null || before == transfer.status() || follows(before, transfer.status()), "I4", () -> transfer.id() + " was " + before + " and is " + transfer.status());
            for (TransferLine line : transfer.lines()) {
                must(!GOING_ON.contains(transfer.status()) || spokenFor.add(line.subscriptionId()), "I2", () -> line.subscriptionId() + " is part of two open transfers");
            }
        }
    }

    private static boolean follows(TransferStatus before, TransferStatus after) {
        return List.of(TransferMove.values()).stream().anyMatch(move -> before.takes(move) && before.after(move) == after);
    }

    private List<TransferLine> lines() {
        return transfers.stream().flatMap(transfer -> transfer.lines().stream()).toList();
    }
}
