package io.twotier.local.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.twotier.acceptance.RunningSuite;
import io.twotier.local.Suite;
import io.twotier.platform.testkit.TopicProbe;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same rehearsal is played twice, side by side in simulations of their own: the moved clock brings the same in all five services, and the same is told of it. */
@ExtendWith(RunningSuite.class)
class RehearsalIT {

    private static final long SEED = 20_261_122;

    private static EventLog log;
    private static SeededPlay first;
    private static SeededPlay second;

    @BeforeAll
    static void play(Suite suite) {
        CompletableFuture<SeededPlay> beside = CompletableFuture.supplyAsync(() -> SeededPlay.of(suite, SEED));
        second = SeededPlay.of(suite, SEED);
        first = beside.join();
        log = EventLog.read(suite, "-events");
    }

    @Test
    void theSameSeedTellsTheSameSequenceOfEventTypesOfEverySubject() {
        List<String> told = told(first);
        assertEquals(String.join("\n", told), String.join("\n", told(second)));
        assertNotEquals(first.rehearsal().simulation, second.rehearsal().simulation);
        for (String service : List.of("partner", "customer", "agreement", "subscription", "transfer")) {
            assertTrue(told.stream().anyMatch(subject -> subject.startsWith("io.twotier." + service + ".")), service + " said nothing");
        }
    }

    @Test
    void theProgrammeAndTheCounterpartAnswerByTheirScriptsWhenTheirDayHasCome() {
        for (SeededPlay play : List.of(first, second)) {
            assertEquals("approved", play.enrollment());
            assertEquals(List.of("Complete", "Reject"), play.answered());
        }
    }

    @Test
    void aMovedClockExpiresInvitationsAndRequestsAndRenewsTerms() {
        for (SeededPlay play : List.of(first, second)) {
            assertEquals(List.of("expired", "expired", "Expired"), play.expired());
            assertEquals(List.of("invited", "invited", "Pending"), play.before());
            Duration renewed = Duration.between(Instant.now(), Instant.parse(play.termEnds()));
            assertTrue(renewed.toDays() > 365, "the term ends in " + renewed.toDays() + " days");
        }
    }

    /** By subject the types in their order on the topic, ids and times aside. */
    private static List<String> told(SeededPlay play) {
        String simulation = play.rehearsal().simulation;
        Stream<ConsumerRecord<String, String>> all = Stream.of("partner", "customer", "agreement", "subscription", "transfer").flatMap(service -> log.once(service).stream());
        Collection<List<ConsumerRecord<String, String>>> bySubject = EventLog.grouped(
                all.filter(event -> simulation.equals(TopicProbe.header(event, "ce_simulation"))).toList(), "ce_subject").values();
        return bySubject.stream().map(events -> String.join(" ", events.stream().map(event -> TopicProbe.header(event, "ce_type")).toList())).sorted().toList();
    }
}
