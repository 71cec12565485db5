package io.twotier.partner;

import io.restassured.path.json.JsonPath;
import io.twotier.platform.testkit.TopicProbe;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the service said of one partner, in the order it was said. */
public final class Said {

    private Said() {
    }

    public record Event(String type, long sequence, String key, JsonPath data) {
    }

    /** @param enough how many events to wait for; their sequences tell that there was none between them */
    public static List<Event> of(String brokers, UUID partner, int enough) {
        try (TopicProbe probe = new TopicProbe(brokers)) {
            return about(partner, probe.readUntil("partner-events", seen -> about(partner, seen).size() >= enough, Duration.ofSeconds(20)));
        }
    }

    private static List<Event> about(UUID partner, List<ConsumerRecord<String, String>> seen) {
        return seen.stream().filter(e -> partner.toString().equals(TopicProbe.header(e, "ce_subject"))).map(Said::event).toList();
    }

    private static Event event(ConsumerRecord<String, String> seen) {
        return new Event(TopicProbe.header(seen, "ce_type").replaceAll("^io\\.twotier\\.partner\\.|\\.v1$", ""),
                Long.parseLong(TopicProbe.header(seen, "ce_sequence")), seen.key(), JsonPath.from(seen.value()));
    }

    public static List<String> types(List<Event> events) {
        return events.stream().map(Event::type).toList();
    }
}
