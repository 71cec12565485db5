package io.twotier.local.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.twotier.acceptance.RunningSuite;
import io.twotier.local.Launcher;
import io.twotier.local.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.ThrowingConsumer;

/**
 * Stories during each of which one of the five services is killed at a random moment, told by a client that repeats what was not answered:
 * nothing is lost and nothing is there twice. {@code -Dtwotier.story.kills=20} for the long form, {@code -Dtwotier.seed=…} for the same kills again.
 */
@ExtendWith(RunningSuite.class)
class KilledServiceIT {

    private static final int KILLS = Integer.getInteger("twotier.story.kills", 2);
    private static final long SEED = Long.getLong("twotier.seed", System.nanoTime() % 1_000_000);

    private static final List<Played> PLAYED = new ArrayList<>();
    private static Suite suite;
    private static Reckoning reckoning;

    /** A story with a kill. */
    private record Played(Cast cast, Kill kill, int repeats, Outcome outcome) {

        @Override
        public String toString() {
            return kill + ", " + repeats + " repeats: " + outcome.verdict();
        }
    }

    @BeforeAll
    static void play(Launcher launcher) {
        suite = launcher.suite();
        Outcome undisturbed = Story.play(new Stage(suite, Stage.plain()), new Cast(suite), chapters());
        int calls = (int) undisturbed.stage().steps().filter(step -> step.status() > 0).count();
        Random random = new Random(SEED);
        System.out.printf("Kills by -Dtwotier.seed=%d, in stories of %d calls:%n", SEED, calls);
        for (int time = 0; time < KILLS; time++) {
            PLAYED.add(play(launcher, Kill.chosenBy(random, calls)));
            System.out.println(PLAYED.get(time));
        }
        reckoning = Reckoning.of(suite);
        System.out.println(reckoning.summary());
    }

    private static List<Chapter> chapters() {
        return Story.chapters(new FirstCustomer(Cast::newCustomerPassword));
    }

    private static Played play(Launcher launcher, Kill kill) {
        CarefulIntegrator integrator = new CarefulIntegrator(Stage.plain());
        Stage stage = new Stage(suite, kill.beside(integrator, launcher));
        Cast cast = new Cast(suite);
        List<Chapter> chapters = new ArrayList<>(chapters());
        chapters.add(kill.aftermath());
        Outcome outcome = Story.play(stage, cast, chapters);
        kill.awaitReady();
        if (outcome.stopped() == null) {
            MailCheck.look(stage, cast);
        }
        return new Played(cast, kill, integrator.repeats(), outcome);
    }

    @TestFactory
    Stream<DynamicTest> everyStoryHoldsToItsEnd() {
        return each(PLAYED.stream(), played -> {
            List<Fact> unheld = played.outcome().facts().stream().filter(fact -> !fact.held()).toList();
            assertEquals(0, played.outcome().failed(), played + " " + unheld);
        });
    }

    @TestFactory
    Stream<DynamicTest> oneOfEverythingIsThere() {
        return PLAYED.stream().filter(played -> played.outcome().stopped() == null).flatMap(played -> each(Holdings.of(played.cast()), holdings ->
                assertEquals(holdings.expected(), reckoning.books().rows(holdings.service(), holdings.query()), played + ": " + holdings.what())));
    }

    @TestFactory
    Stream<DynamicTest> everythingAddsUpAfterwards() {
        return reckoning.all();
    }

    private static <T> Stream<DynamicTest> each(Stream<T> cases, ThrowingConsumer<T> check) {
        return cases.map(one -> dynamicTest(one.toString(), () -> check.accept(one)));
    }
}
