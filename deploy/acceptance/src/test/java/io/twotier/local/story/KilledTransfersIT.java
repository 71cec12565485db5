package io.twotier.local.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.twotier.acceptance.RunningSuite;
import io.twotier.local.Launcher;
import io.twotier.local.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * F1: many transfers at once while a random service is killed every few seconds: none is lost, none is there twice, none is stuck.
 * {@code -Dtwotier.transfers=500} for the long form, {@code -Dtwotier.kill.every=4} seconds between one service's return and the next kill,
 * {@code -Dtwotier.seed=…} for the same victims again.
 */
@ExtendWith(RunningSuite.class)
class KilledTransfersIT {

    private static final int TRANSFERS = Integer.getInteger("twotier.transfers", 40);
    private static final int KILL_EVERY = Integer.getInteger("twotier.kill.every", TRANSFERS < 100 ? 1 : 3);
    /** The short form shows that it works, and ends. */
    private static final int MOST_KILLS = TRANSFERS < 100 ? 3 : Integer.MAX_VALUE;
    private static final long SEED = Long.getLong("twotier.seed", System.nanoTime() % 1_000_000);
    private static final int AT_ONCE = 8;
    private static final int OF_ONE_CUSTOMER = 25;

    private static final List<Flow> FLOWS = new ArrayList<>();
    private static Crowd crowd;
    private static Reckoning reckoning;

    @BeforeAll
    static void play(Launcher launcher) throws InterruptedException {
        Suite suite = launcher.suite();
        Line line = Stage.plain();
        crowd = Crowd.of(suite, Math.max(2, TRANSFERS / OF_ONE_CUSTOMER), new CarefulIntegrator(line));
        for (int number = 0; number < TRANSFERS; number++) {
            String customer = crowd.customers().get(number % crowd.customers().size());
            FLOWS.add(new Flow(suite, crowd, customer, crowd.buy(customer, 1 + number % 3), line));
        }
        System.out.printf("%d transfers of %d subscriptions of %d customers, kills by -Dtwotier.seed=%d:%n", TRANSFERS, subscriptions(), crowd.customers().size(), SEED);
        CountDownLatch done = new CountDownLatch(TRANSFERS);
        ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);
        FLOWS.forEach(flow -> clients.execute(() -> {
            flow.go();
            done.countDown();
        }));
        int kills = kill(launcher, done);
        clients.shutdown();
        reckoning = Reckoning.of(suite);
        System.out.printf("%d kills, %d calls repeated, %s%n", kills, FLOWS.stream().mapToInt(Flow::repeats).sum(), reckoning.summary());
    }

    private static int kill(Launcher launcher, CountDownLatch done) throws InterruptedException {
        Random random = new Random(SEED);
        int kills = 0;
        do {
            if (kills < MOST_KILLS) {
                Kill kill = Kill.anyTime(random);
                kill.fall(launcher);
                System.out.println(kill + ", " + done.getCount() + " transfers to go");
                kills++;
            }
        } while (!done.await(KILL_EVERY, TimeUnit.SECONDS));
        return kills;
    }

    @Test
    void everyTransferIsCompleteAndItsRequestAgainIsAnsweredTheSame() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Flow flow : FLOWS) {
            wrong.add(flow.wrong());
        }
        assertEquals(List.of(), wrong.stream().filter(one -> !one.isEmpty()).toList());
    }

    @Test
    void everySubscriptionIsTheTargetsOnceAndNoMoreTheSources() {
        assertEquals(List.of("TRANSFERRED " + subscriptions()), owned(crowd.sourceId()));
        assertEquals(List.of("ACTIVE " + subscriptions()), owned(crowd.targetId()));
        assertEquals(List.of(subscriptions() + " " + subscriptions()), reckoning.books().rows("subscription", """
                select count(*), count(distinct id) from customer_order where owner_id = '%s'""".formatted(crowd.targetId())));
    }

    @Test
    void noTransferIsStuckAndThereIsNoOtherThanThese() {
        assertEquals(List.of("DONE " + TRANSFERS), reckoning.books().rows("transfer", """
                select status, count(*) from transfer where source_id = '%s' group by 1""".formatted(crowd.sourceId())));
        assertEquals(List.of("0"), reckoning.books().rows("transfer", """
                select count(*) from transfer_line l join transfer_group g on g.id = l.group_id join transfer t on t.id = g.transfer_id
                where t.source_id = '%s' and (l.open or l.new_subscription_id is null or g.status <> 'MOVED')""".formatted(crowd.sourceId())));
    }

    @TestFactory
    Stream<DynamicTest> everythingAddsUpAfterwards() {
        return reckoning.all();
    }

    private static int subscriptions() {
        return FLOWS.stream().mapToInt(Flow::subscriptions).sum();
    }

    private static List<String> owned(String partner) {
        return reckoning.books().rows("subscription", "select status, count(*) from subscription where owner_id = '%s' group by 1".formatted(partner));
    }
}
