package io.twotier.local.story;

import static io.twotier.platform.testkit.TopicProbe.header;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.twotier.acceptance.RunningSuite;
import io.twotier.local.Launcher;
import io.twotier.local.Suite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.ThrowingConsumer;

/**
 * Stories during each of which one of the five services is killed at a random moment, told by a client that repeats what was not answered:
 * nothing is lost and nothing is there twice. {@code -Dtwotier.story.kills=20} for the long form, {@code -Dtwotier.seed=…} for the same kills again.
 *
 * <p>A relay that is killed after the broker took an event and before it removed the row sends that event again, so an event may stand twice on
 * its topic, under one id and word for word the same, when its own service was killed. What counts as once is then what it did: each consumer
 * keeps the id with the effect. "Once" is therefore judged by the effects (rows of the owners and replicas, events and audit rows that an event
 * led to, mails), "not lost" and "in order" by the topics.
 */
@ExtendWith(RunningSuite.class)
class KilledServiceIT {

    private static final int KILLS = Integer.getInteger("twotier.story.kills", 2);
    private static final long SEED = Long.getLong("twotier.seed", System.nanoTime() % 1_000_000);

    private static final List<Played> PLAYED = new ArrayList<>();
    private static Suite suite;
    private static Books books;
    private static EventLog events;

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
        books = new Books(suite);
        int calls = (int) Story.play(suite).stage().steps().filter(step -> step.status() > 0).count();
        Random random = new Random(SEED);
        System.out.printf("Kills by -Dtwotier.seed=%d, in stories of %d calls:%n", SEED, calls);
        for (int time = 0; time < KILLS; time++) {
            PLAYED.add(play(launcher, Kill.chosenBy(random, calls)));
            System.out.println(PLAYED.get(time));
        }
        Books.settled(() -> Underway.of(suite, books), List::isEmpty);
        events = EventLog.read(suite, "-events");
        System.out.printf("%d events on the topics, %d of them twice%n", services().mapToInt(service -> events.once(service).size()).sum(),
                services().mapToInt(service -> events.of(service).size() - events.once(service).size()).sum());
    }

    private static Played play(Launcher launcher, Kill kill) {
        CarefulIntegrator integrator = new CarefulIntegrator(Stage.plain());
        Stage stage = new Stage(suite, kill.beside(integrator, launcher));
        Cast cast = new Cast(suite);
        List<Chapter> chapters = new ArrayList<>(Story.chapters(new FirstCustomer(Cast::newCustomerPassword)));
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
                assertEquals(holdings.expected(), books.rows(holdings.service(), holdings.query()), played + ": " + holdings.what())));
    }

    @Test
    void nothingIsStillUnderWay() {
        assertEquals(List.of(), Underway.of(suite, books));
    }

    @Test
    void nothingIsInTheDeadLetters() {
        assertEquals(List.of(), EventLog.read(suite, "-dead-letters").all());
    }

    @TestFactory
    Stream<DynamicTest> whatWasCommittedIsOnTheTopicAndNothingElse() {
        return each(services(), service -> assertEquals(
                books.rows(service, "select e ->> 'type', e ->> 'subject', e ->> 'sequence' from audit, jsonb_array_elements(new_value) e").stream().sorted().toList(),
                events.once(service).stream().map(EventLog::said).sorted().toList()));
    }

    @TestFactory
    Stream<DynamicTest> theEventsOfASubjectStandInOrderWithoutAGap() {
        return each(services(), service -> EventLog.grouped(events.once(service), "ce_subject").forEach((subject, told) -> {
            assertEquals(LongStream.rangeClosed(1, told.size()).boxed().toList(), told.stream().map(one -> Long.valueOf(header(one, "ce_sequence"))).toList(), subject);
            assertEquals(1, told.stream().map(ConsumerRecord::partition).distinct().count(), subject);
        }));
    }

    @TestFactory
    Stream<DynamicTest> anEventStandsTwiceOnlyIfItsRelayWasKilledAndThenWordForWord() {
        Set<String> killed = PLAYED.stream().map(played -> played.kill().service()).collect(toSet());
        return each(services(), service -> events.byId(service).forEach((id, told) -> {
            assertTrue(told.size() == 1 || killed.contains(service), id);
            assertEquals(1, told.stream().map(one -> List.of(one.key(), one.value(), one.headers())).distinct().count(), id);
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyRequestAndEveryEventTookEffectOnceAndLeftOneAuditRow() {
        return each(services(), service -> assertEquals(
                events.once(service).stream().map(one -> header(one, "ce_causationid")).distinct().sorted().toList(),
                books.rows(service, "select causation_id from audit where status = 'succeeded'").stream().sorted().toList()));
    }

    @TestFactory
    Stream<DynamicTest> everyEffectIsOfAnEventThatWasTold() {
        Set<String> told = events.all().stream().map(one -> header(one, "ce_id")).collect(toSet());
        return each(services(), service -> assertEquals(List.of(),
                books.rows(service, "select event_id from inbox").stream().filter(id -> !told.contains(id)).toList()));
    }

    @TestFactory
    Stream<DynamicTest> replicasEqualWhatTheirOwnersSay() {
        return each(Replica.all(), replica -> {
            List<String> truth = books.rows(replica.owner(), replica.truth());
            assertNotEquals(List.of(), truth);
            assertEquals(truth, books.rows(replica.service(), replica.copy()));
        });
    }

    @TestFactory
    Stream<DynamicTest> theAuditChainIsWhole() {
        AuditCommand command = new AuditCommand(suite, Path.of(System.getProperty("twotier.root")), Path.of(System.getProperty("twotier.home")));
        return each(services(), service -> {
            AuditCommand.Verdict verdict = command.verify(service);
            assertEquals(0, verdict.status(), verdict.told());
            assertTrue(verdict.told().contains(" 0 findings, 0 rows wait"), verdict.told());
        });
    }

    private static Stream<String> services() {
        return suite.services().keySet().stream();
    }

    private static <T> Stream<DynamicTest> each(Stream<T> cases, ThrowingConsumer<T> check) {
        return cases.map(one -> dynamicTest(one.toString(), () -> check.accept(one)));
    }
}
