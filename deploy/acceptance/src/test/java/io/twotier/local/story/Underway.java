package io.twotier.local.story;

import io.twotier.local.Suite;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What was not finished yet: events that wait for the broker or for a consumer, audit rows that wait for their seal. */
final class Underway {

    private Underway() {
    }

    static List<String> of(Suite suite, Books books) {
        Map<TopicPartition, Long> ends = ends(suite);
        return suite.services().keySet().stream().flatMap(service -> Stream.of(unpublished(books, service), unread(books, service, ends), unsealed(books, service))
                .flatMap(List::stream).map(what -> service + ": " + what)).toList();
    }

    private static List<String> unpublished(Books books, String service) {
        return books.rows(service, "select 'in the outbox', position, topic from outbox");
    }

    private static List<String> unsealed(Books books, String service) {
        return books.rows(service, "select 'not sealed', id from audit where id not in (select audit_id from audit_seal)");
    }

    /** Of the topics it has ever read, the partitions it has not read to the end. */
    private static List<String> unread(Books books, String service, Map<TopicPartition, Long> ends) {
        List<String> applied = books.rows(service, "select topic, partition, next from applied_offset");
        List<String> topics = applied.stream().map(row -> row.split(" ")[0]).distinct().toList();
        return ends.entrySet().stream().filter(end -> end.getValue() > 0 && topics.contains(end.getKey().topic()))
                .map(end -> end.getKey().topic() + " " + end.getKey().partition() + " " + end.getValue())
                .filter(end -> !applied.contains(end)).map(end -> "not read up to " + end).toList();
    }

    private static Map<TopicPartition, Long> ends(Suite suite) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", suite.kafka()), new StringDeserializer(),
                new StringDeserializer())) {
            return consumer.endOffsets(consumer.listTopics().entrySet().stream().filter(topic -> topic.getKey().endsWith("-events") || topic.getKey().equals("audit-records"))
                    .flatMap(topic -> IntStream.range(0, topic.getValue().size()).mapToObj(partition -> new TopicPartition(topic.getKey(), partition)))
                    .collect(Collectors.toSet()));
        }
    }
}
