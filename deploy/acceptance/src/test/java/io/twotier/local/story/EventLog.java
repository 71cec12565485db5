package io.twotier.local.story;

import io.twotier.local.Suite;
import io.twotier.platform.testkit.TopicProbe;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What stands on the topics, from their beginning. */
public final class EventLog {

    private final Map<String, List<ConsumerRecord<String, String>>> topics = new LinkedHashMap<>();

    private EventLog() {
    }

    /** Reads {@code <service><suffix>} of every service. */
    public static EventLog read(Suite suite, String suffix) {
        EventLog log = new EventLog();
        try (TopicProbe probe = new TopicProbe(suite.kafka())) {
            suite.services().keySet().forEach(service -> log.topics.put(service, probe.all(service + suffix)));
        }
        return log;
    }

    /** All of one topic. */
    static List<ConsumerRecord<String, String>> topic(Suite suite, String topic) {
        try (TopicProbe probe = new TopicProbe(suite.kafka())) {
            return probe.all(topic);
        }
    }

    List<ConsumerRecord<String, String>> of(String service) {
        return topics.get(service);
    }

    List<ConsumerRecord<String, String>> all() {
        return topics.values().stream().flatMap(List::stream).toList();
    }

    /** The events of a service's topic in the order they stand there, each where it stands first. */
    public List<ConsumerRecord<String, String>> once(String service) {
        return byId(service).values().stream().map(records -> records.get(0)).toList();
    }

    Map<String, List<ConsumerRecord<String, String>>> byId(String service) {
        return grouped(of(service), "ce_id");
    }

    static Map<String, List<ConsumerRecord<String, String>>> grouped(List<ConsumerRecord<String, String>> records, String header) {
        return records.stream().collect(Collectors.groupingBy(record -> TopicProbe.header(record, header), LinkedHashMap::new, Collectors.toList()));
    }

    /** {@code type subject sequence}, as the audit keeps it. */
    public static String said(ConsumerRecord<String, String> record) {
        return String.join(" ", TopicProbe.header(record, "ce_type"), TopicProbe.header(record, "ce_subject"), TopicProbe.header(record, "ce_sequence"));
    }
}
