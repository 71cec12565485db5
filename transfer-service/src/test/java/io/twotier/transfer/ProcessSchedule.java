package io.twotier.transfer;

import io.twotier.transfer.ModelSubscriptions.State;
import io.twotier.transfer.ProcessModel.Guard;
import io.twotier.transfer.ProcessModel.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * One seed's story of the process: a stretch in which everything happens in any order, then a quiet end in which whoever is silent stays silent until every
 * accepted transfer has ended, and then whatever was lost is found, or is not.
 */
final class ProcessSchedule {

    /** Who says nothing any more at the end (F15); the parties may always be silent. */
    enum Silent { NOBODY, MOVER, REPORTS }

    private static final int MOST_STEPS = 90;

    private final SplittableRandom random;
    private final ProcessModel model;
    private final Consumer<String> trace;
    private final UUID source;
    private final List<UUID> targets;
    private final UUID customer;
    private final List<List<Proposal.Frozen>> groups = new ArrayList<>();

    private ProcessSchedule(long seed, Set<Guard> off, Consumer<String> trace) {
        this.random = new SplittableRandom(seed);
        this.model = new ProcessModel(random, off);
        this.trace = trace;
        this.source = id();
        this.targets = List.of(id(), id());
        this.customer = id();
        for (int group = 0; group < 3; group++) {
            UUID base = model.subscriptions.sold(source, null);
            List<Proposal.Frozen> lines = new ArrayList<>(List.of(frozen(base, null)));
            for (int addOn = random.nextInt(3); addOn > 0; addOn--) {
                lines.add(frozen(model.subscriptions.sold(source, base), base));
            }
            groups.add(lines);
        }
    }

    /** @param trace is told every step, or null @return what was broken, or null */
    static String play(long seed, Set<Guard> off, Consumer<String> trace) {
        try {
            new ProcessSchedule(seed, off, trace).play();
            return null;
        } catch (ProcessModel.Broken broken) {
            return broken.getMessage();
        } catch (RuntimeException wrong) {
            return "I4: a step failed with " + wrong;
        }
    }

    private void play() {
        create();
        for (int steps = 20 + random.nextInt(MOST_STEPS); steps > 0; steps--) {
            step();
            model.look();
        }
        Silent silent = Silent.values()[random.nextInt(Silent.values().length)];
        tell("the end begins, silent: %s", silent);
        comeToAnEnd(silent);
        boolean found = random.nextInt(3) > 0;
        tell("what was lost is %s", found ? "found" : "not found");
        if (found) {
            redrive();
        }
        while (!model.underWay.isEmpty()) {
            deliver(any(model.underWay));
        }
        ProcessEnd.look(model);
    }

    /** I3: within as many rounds of patience as a group is asked for at most. */
    private void comeToAnEnd(Silent silent) {
        int longest = ProcessModel.ASK_AT_MOST + 1;
        for (int round = 0; round < longest; round++) {
            for (Message message : List.copyOf(model.underWay)) {
                if (silent == Silent.NOBODY || silent == Silent.REPORTS && message.command() != null) {
                    deliver(message);
                }
            }
            model.later(ProcessModel.PATIENCE.plusSeconds(1));
            model.sweep();
            model.look();
        }
        model.transfers.forEach(transfer -> ProcessModel.must(transfer.status() != TransferStatus.IN_PROGRESS, "I3", () -> "transfer " + transfer.id() + " is stuck"));
    }

    private void step() {
        int dice = random.nextInt(100);
        if (dice < 45) {
            if (!model.underWay.isEmpty()) {
                travel(any(model.underWay));
            }
        } else if (dice < 55) {
            create();
        } else if (dice < 80) {
            answer(any(model.transfers));
        } else if (dice < 90) {
            model.later(Duration.ofSeconds(random.nextInt(150)));
            tell("time goes by, the sweeper looks");
            model.sweep();
        } else if (dice < 95) {
            changeASubscription();
        } else if (dice < 98) {
            redrive();
        } else {
            operate(any(model.transfers));
        }
    }

    /** R171: a transfer of some groups, whatever became of them; it may be refused. */
    private void create() {
        List<List<Proposal.Frozen>> chosen = new ArrayList<>(groups);
        for (int without = random.nextInt(groups.size()); without > 0; without--) {
            chosen.remove(random.nextInt(chosen.size()));
        }
        Parties parties = new Parties(customer, source, any(targets), "c", "s", "t");
        tell("a transfer of %d groups is created: %s", chosen.size(), model.create(parties, chosen).map(Transfer::id));
    }

    private void answer(Transfer transfer) {
        int dice = random.nextInt(10);
        TransferMove move = dice < 7 ? TransferMove.ACCEPT : List.of(TransferMove.WITHDRAW, TransferMove.REJECT, TransferMove.EXPIRE).get(dice - 7);
        model.act(transfer, move);
        tell("%s %s, now %s", move, transfer.id(), transfer.status());
    }

    private void operate(Transfer transfer) {
        boolean retry = random.nextBoolean();
        if (retry && transfer.status() == TransferStatus.IN_PROGRESS) {
            model.retry(transfer);
        } else if (transfer.status() == TransferStatus.IN_PROGRESS) {
            model.giveUp(transfer);
        }
        tell("the operator %s %s, now %s", retry ? "retries" : "gives up", transfer.id(), transfer.status());
    }

    private void changeASubscription() {
        UUID one = any(any(groups)).subscriptionId();
        State next = random.nextInt(8) == 0 ? State.DELETED : random.nextBoolean() ? State.SUSPENDED : State.ACTIVE;
        model.subscriptions.changedByItsOwner(one, next);
        tell("the owner of what was %s makes it %s", one, next);
    }

    /** Lost to the dead letters, delivered and coming again, or delivered. */
    private void travel(Message message) {
        int dice = random.nextInt(10);
        if (dice == 0) {
            model.underWay.remove(message);
            model.deadLetters.add(message);
            tell("lost: %s", message);
        } else if (dice < 3) {
            tell("delivered, and will be again: %s", message);
            model.deliver(message);
        } else {
            deliver(message);
        }
    }

    private void deliver(Message message) {
        tell("delivered: %s", message);
        model.underWay.remove(message);
        model.deliver(message);
        model.look();
    }

    private void redrive() {
        model.underWay.addAll(model.deadLetters);
        model.deadLetters.clear();
    }

    private void tell(String step, Object... of) {
        if (trace != null) {
            trace.accept(step.formatted(of));
        }
    }

    private static Proposal.Frozen frozen(UUID id, UUID parent) {
        return new Proposal.Frozen(id, parent, "E3", 25, "monthly", "Office", null, null);
    }

    private <T> T any(List<T> many) {
        return many.get(random.nextInt(many.size()));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
