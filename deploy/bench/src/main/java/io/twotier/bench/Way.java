package io.twotier.bench;

import io.twotier.local.Suite;
import io.twotier.platform.testkit.TopicProbe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where the time went between a call that was due and its answer, as far as the events on the topics tell: each bears the moment its relay sent it. */
final class Way {

    private static final List<String> PARTS = List.of("due → acceptance sent to the broker", "→ last group's answer sent", "→ end of the transfer sent", "→ answered");

    private final Map<String, List<Long>> parts = new LinkedHashMap<>();

    /** @param nanosAtZero what {@link System#nanoTime} would have been when the clock of the events was zero */
    static Way of(Suite suite, Map<String, long[]> moments, long nanosAtZero) {
        Way way = new Way();
        PARTS.forEach(part -> way.parts.put(part, new ArrayList<>()));
        try (TopicProbe probe = new TopicProbe(suite.kafka())) {
            Map<String, Long> accepted = sent(probe, "transfer-events", "TransferAccepted");
            Map<String, Long> moved = sent(probe, "subscription-events", "SubscriptionGroupTransferred");
            Map<String, Long> ended = sent(probe, "transfer-events", "TransferCompleted");
            moments.forEach((id, moment) -> {
                if (accepted.containsKey(id) && moved.containsKey(id) && ended.containsKey(id)) {
                    long[] at = {moment[0] - nanosAtZero, accepted.get(id), moved.get(id), ended.get(id), moment[1] - nanosAtZero};
                    for (int part = 0; part < PARTS.size(); part++) {
                        way.parts.get(PARTS.get(part)).add(at[part + 1] - at[part]);
                    }
                }
            });
        }
        return way;
    }

    /** By transfer the last such event's moment, in nanoseconds. */
    private static Map<String, Long> sent(TopicProbe probe, String topic, String type) {
        Map<String, Long> moments = new HashMap<>();
        for (ConsumerRecord<String, String> event : probe.all(topic)) {
            if (TopicProbe.header(event, "ce_type").endsWith("." + type + ".v1")) {
                moments.merge(TopicProbe.header(event, "ce_subject").split("/")[0], event.timestamp() * 1_000_000, Math::max);
            }
        }
        return moments;
    }

    String rows() {
        StringBuilder rows = new StringBuilder();
        parts.forEach((part, nanos) -> rows.append(Figures.of(nanos).row(part)));
        return rows.toString();
    }
}
