package io.twotier.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.twotier.platform.Ids;
import io.twotier.platform.command.Origin;
import io.twotier.platform.command.Transactions;
import io.twotier.platform.command.Work;
import io.twotier.platform.event.Outbox;
import io.twotier.platform.testkit.ServiceState;
import io.twotier.platform.testkit.ServiceWatch;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * For sets of blockers: what the dry run lists is exactly what then refuses, one after the other, until nothing is left to mend.
 * Each alone and all at once, and for the acceptance every set; {@code -Dtwotier.blockers=2} for creation with every two, 3 for up to three, 99 for every
 * set there is, which takes days.
 */
@TransferServiceTest
class BlockersTest {

    /** How many obstacles at once, beside all of them. */
    private static final int MOST = Integer.getInteger("twotier.blockers", 1);

    @Inject
    Stage stage;
    @Inject
    Transfers transfers;
    @Inject
    Transactions transactions;
    @Inject
    Outbox outbox;
    @Inject
    DataSource database;

    @Test
    @Tag("R158")
    @Tag("R163")
    @Tag("R174")
    void theDryRunOfACreationListsExactlyWhatCreationAndAcceptanceThenRefuseFor() {
        List<String> differences = new ArrayList<>();
        List<Set<Obstacle>> sets = subsets(Obstacle.earlyOnes());
        sets.forEach(set -> differences.addAll(differences(set)));
        assertEquals(List.of(), differences);
        assertTrue(sets.size() > Obstacle.earlyOnes().size(), sets.size() + " sets");
    }

    @Test
    @Tag("R64")
    @Tag("R153")
    void theDryRunOfAnAcceptanceListsExactlyWhatItThenRefusesFor() {
        List<String> differences = new ArrayList<>();
        everySubset(Obstacle.laterOnes()).forEach(set -> differences.addAll(differencesAtAcceptance(set)));
        assertEquals(List.of(), differences);
    }

    /** Besides what the answers say, nothing is left behind: looked at closely for each obstacle alone. */
    @Test
    void aDryRunLeavesNoRowAndNoEventWhateverStandsInTheWay() {
        try (ServiceWatch watch = ServiceWatch.here(database)) {
            for (Obstacle one : Obstacle.earlyOnes()) {
                Obstacles run = new Obstacles(stage, this::spokenFor, this::withdrawn, Set.of(one));
                ServiceState before = watch.look();
                run.tried();
                assertEquals(List.of(), before.changesUntil(watch.look()), one.name());
            }
        }
    }

    private List<String> differences(Set<Obstacle> set) {
        Obstacles run = new Obstacles(stage, this::spokenFor, this::withdrawn, set);
        long rows = rows();
        Set<String> listed = run.listed(run.tried());
        if (rows != rows()) {
            return List.of(set + " left rows behind");
        }
        Set<String> refused = new TreeSet<>();
        Response answer = run.create();
        while (answer.statusCode() != 201) {
            if (!refused.add(run.mend(answer))) {
                return List.of(set + " is refused for the same again: " + answer.asString());
            }
            answer = run.create();
        }
        refused.addAll(run.untilAccepted(answer.path("id"), true));
        return listed.equals(refused) && refused.size() == set.size() ? List.of() : List.of(set + " lists " + listed + " and is refused for " + refused);
    }

    private List<String> differencesAtAcceptance(Set<Obstacle> set) {
        Set<Obstacle> fromTheStart = EnumSet.copyOf(Obstacle.onlyOfTheTarget());
        fromTheStart.retainAll(set);
        Obstacles run = new Obstacles(stage, this::spokenFor, this::withdrawn, fromTheStart);
        String id = run.create().path("id");
        set.stream().filter(one -> !fromTheStart.contains(one)).forEach(run::arise);
        long rows = rows();
        Set<String> listed = run.listed(run.triedAcceptance(id));
        if (rows != rows()) {
            return List.of(set + " left rows behind");
        }
        Set<String> refused = run.untilAccepted(id, false);
        return listed.equals(refused) && refused.size() == set.size() ? List.of() : List.of(set + " lists " + listed + " and is refused for " + refused);
    }

    private long rows() {
        return stage.number("""
                select (select count(*) from transfer) + (select count(*) from transfer_group) + (select count(*) from transfer_line)
                     + (select count(*) from audit) + (select count(*) from request_answer) + (select coalesce(max(version), 0) from transfer)""");
    }

    /** A request that has the subscription already; made without asking, since nothing is ready for it. */
    private Transfer spokenFor(Cast cast, UUID subscription) {
        Parties parties = new Parties(cast.customer, cast.source, UUID.randomUUID(), "Bageri", "Kvarnsten", "Another");
        Proposal proposal = new Proposal(parties, "production", null,
                List.of(List.of(new Proposal.Frozen(subscription, null, "OFFER", 1, "monthly", "Mine", null, null))));
        Transfer transfer = Transfer.of(Ids.next(), proposal, "somebody", Instant.now());
        in(() -> {
            outbox.say(transfer.created());
            transfers.persist(transfer);
        });
        return transfer;
    }

    private void withdrawn(Transfer free) {
        in(() -> outbox.say(transfers.findById(free.id()).withdraw("somebody", Instant.now())));
    }

    private void in(Runnable work) {
        transactions.run(Work.by(Origin.system("test")), () -> {
            work.run();
            return null;
        });
    }

    private static List<Set<Obstacle>> subsets(Set<Obstacle> of) {
        return Stream.concat(everySubset(of).filter(set -> set.size() <= MOST), Stream.of(EnumSet.copyOf(of))).toList();
    }

    private static Stream<Set<Obstacle>> everySubset(Set<Obstacle> of) {
        List<Obstacle> all = List.copyOf(of);
        return IntStream.range(0, 1 << all.size()).mapToObj(bits -> {
            Set<Obstacle> set = EnumSet.noneOf(Obstacle.class);
            IntStream.range(0, all.size()).filter(i -> (bits >> i & 1) == 1).forEach(i -> set.add(all.get(i)));
            return set;
        });
    }
}
