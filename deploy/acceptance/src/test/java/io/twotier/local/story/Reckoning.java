package io.twotier.local.story;

import static io.twotier.platform.testkit.TopicProbe.header;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.twotier.local.Suite;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.ThrowingConsumer;

/**
 * What must add up in the whole suite once nothing is under way any more, whatever happened before: each committed change is on its topic and took effect
 * once with every consumer, replicas equal what their owners say, and the audit is whole.
 *
 * <p>A relay that is killed after the broker took an event and before it removed the row sends that event again, so an event may stand twice on
 * its topic, under one id and word for word the same, when its own service was killed. What counts as once is then what it did: each consumer
 * keeps the id with the effect. "Once" is therefore judged by the effects (rows of the owners and replicas, events and audit rows that an event
 * led to, mails), "not lost" and "in order" by the topics.
 */
final class Reckoning {

    private static final String LISTED = "twotier.audit.";

    private final Suite suite;
    private final Books books;
    private final EventLog events;
    private final List<ConsumerRecord<String, String>> records;

    private Reckoning(Suite suite) {
        this.suite = suite;
        this.books = new Books(suite);
        Books.settled(() -> Underway.of(suite, books), List::isEmpty);
        this.events = EventLog.read(suite, "-events");
        this.records = EventLog.topic(suite, "audit-records");
    }

    /** Waits until nothing moves any more, and reads what there is then. */
    static Reckoning of(Suite suite) {
        return new Reckoning(suite);
    }

    Books books() {
        return books;
    }

    String summary() {
        return "%d events on the topics, %d of them twice".formatted(services().mapToInt(service -> events.once(service).size()).sum(),
                services().mapToInt(service -> events.of(service).size() - events.once(service).size()).sum());
    }

    /** Every look of it, each a test of its own. */
    Stream<DynamicTest> all() {
        return Stream.of(atRest(), committed(), inOrder(), twiceOnlyAfterAKill(), once(), told(), replicas(), audit(), listed()).flatMap(tests -> tests);
    }

    private Stream<DynamicTest> atRest() {
        return Stream.of(dynamicTest("nothing is still under way", () -> assertEquals(List.of(), Underway.of(suite, books))),
                dynamicTest("nothing is in the dead letters", () -> assertEquals(List.of(), EventLog.read(suite, "-dead-letters").all())));
    }

    private Stream<DynamicTest> committed() {
        return each("what was committed is on the topic and nothing else", services(), service -> assertEquals(
                books.rows(service, "select e ->> 'type', e ->> 'subject', e ->> 'sequence' from audit, jsonb_array_elements(new_value) e").stream().sorted().toList(),
                events.once(service).stream().map(EventLog::said).sorted().toList()));
    }

    private Stream<DynamicTest> inOrder() {
        return each("the events of a subject stand in order without a gap", services(), service -> EventLog.grouped(events.once(service), "ce_subject").forEach((subject, told) -> {
            assertEquals(LongStream.rangeClosed(1, sequences(subject, told).size()).boxed().toList(), sequences(subject, told), subject);
            assertEquals(1, told.stream().map(ConsumerRecord::partition).distinct().count(), subject);
        }));
    }

    /** The answer to a group of a transfer is given again, the same, when the question is asked again. */
    private static List<Long> sequences(String subject, List<ConsumerRecord<String, String>> told) {
        Stream<Long> all = told.stream().map(one -> Long.valueOf(header(one, "ce_sequence")));
        return (subject.contains("/") ? all.distinct() : all).toList();
    }

    private Stream<DynamicTest> twiceOnlyAfterAKill() {
        return each("an event stands twice only if its relay was killed, and then word for word", services(), service -> events.byId(service).forEach((id, told) -> {
            assertTrue(told.size() == 1 || Kill.everKilled().contains(service), id);
            assertEquals(1, told.stream().map(one -> List.of(one.key(), one.value(), one.headers())).distinct().count(), id);
        }));
    }

    /** Evidence that is kept because of another's event is audited and says nothing itself. */
    private Stream<DynamicTest> once() {
        return each("every request and every event took effect once and left one audit row", services(), service -> {
            assertEquals(events.once(service).stream().map(one -> header(one, "ce_causationid")).distinct().sorted().toList(),
                    books.rows(service, "select causation_id from audit where status = 'succeeded' and new_value is not null").stream().sorted().toList());
            assertEquals(List.of(), books.rows(service, "select causation_id from audit where status = 'succeeded' group by causation_id having count(*) > 1"));
        });
    }

    private Stream<DynamicTest> told() {
        Set<String> told = Stream.concat(events.all().stream(), records.stream()).map(one -> header(one, "ce_id")).collect(toSet());
        return each("every effect is of an event that was told", services(), service -> assertEquals(List.of(),
                books.rows(service, "select event_id from inbox").stream().filter(id -> !told.contains(id)).toList()));
    }

    private Stream<DynamicTest> replicas() {
        return each("replicas equal what their owners say", Replica.all(), replica -> {
            List<String> truth = books.rows(replica.owner(), replica.truth());
            assertNotEquals(List.of(), truth);
            assertEquals(truth, books.rows(replica.service(), replica.copy()));
        });
    }

    private Stream<DynamicTest> audit() {
        AuditCommand command = new AuditCommand(suite, Path.of(System.getProperty("twotier.root")), Path.of(System.getProperty("twotier.home")));
        return each("the audit chain is whole", services(), service -> {
            AuditCommand.Verdict verdict = command.verify(service);
            assertEquals(0, verdict.status(), verdict.told());
            assertTrue(verdict.told().contains(" 0 findings, 0 rows wait"), verdict.told());
        });
    }

    /** Participants read of every audited change that is listed, once, in logs that are whole. */
    private Stream<DynamicTest> listed() {
        return Stream.concat(each("what is listed of the audit is in the feed and nothing else", services(), service -> assertEquals(
                        books.rows(service, "select id from audit where status = 'succeeded' and operation in (" + listedOperations(service) + ") order by 1"),
                        books.rows("feed", "select id from audit_record where service = '" + service + "' order by 1"))),
                Stream.of(dynamicTest("the logs of all participants are whole", () -> {
                    AuditCommand.Verdict verdict = new AuditCommand(suite, Path.of(System.getProperty("twotier.root")), Path.of(System.getProperty("twotier.home"))).verifyLogs();
                    assertEquals(0, verdict.status(), verdict.told());
                })));
    }

    private static String listedOperations(String service) {
        Properties told = SuiteWatch.configuration(service);
        return Stream.concat(Stream.of("''"), told.stringPropertyNames().stream().filter(name -> name.startsWith(LISTED) && !told.getProperty(name).startsWith("no: "))
                .map(name -> "'" + name.substring(LISTED.length()).replace("\"", "") + "'")).collect(joining(", "));
    }

    private Stream<String> services() {
        return suite.services().keySet().stream();
    }

    private static <T> Stream<DynamicTest> each(String what, Stream<T> cases, ThrowingConsumer<T> check) {
        return cases.map(one -> dynamicTest(what + ": " + one, () -> check.accept(one)));
    }
}
