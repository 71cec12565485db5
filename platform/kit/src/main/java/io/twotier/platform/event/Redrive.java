package io.twotier.platform.event;

import io.twotier.platform.upkeep.UpkeepTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Applies the dead letters again, once what was wrong has been mended: each in a transaction that also keeps how far the dead letters were read.
 * One that fails again is buried again, behind the others.
 */
@ApplicationScoped
class Redrive implements UpkeepTask {

    private final Topics topics;
    private final AppliedOffsets offsets;
    private final DeadLetters deadLetters;
    private final Inbox inbox;
    private final Instance<Listener> listeners;

    Redrive(Topics topics, AppliedOffsets offsets, DeadLetters deadLetters, Inbox inbox, @Any Instance<Listener> listeners) {
        this.topics = topics;
        this.offsets = offsets;
        this.deadLetters = deadLetters;
        this.inbox = inbox;
        this.listeners = listeners;
    }

    @Override
    public String name() {
        return "redrive";
    }

    @Override
    public boolean takes(String topic) {
        return topic == null;
    }

    /** What was buried when it began; not what it buries itself. */
    @Override
    @ActivateRequestContext
    public void run(Progress job) throws Exception {
        Map<TopicPartition, Long> ends = topics.ends(topics.partitions(deadLetters.topic(), null).collect(Collectors.toSet()), 10_000);
        Map<TopicPartition, Long> from = new HashMap<>(offsets.read());
        from.keySet().retainAll(ends.keySet());
        int buried = 0;
        try (TopicReading letters = topics.read(deadLetters.topic(), from)) {
            while (!letters.passed(ends)) {
                for (ConsumerRecord<String, byte[]> letter : letters.next()) {
                    TopicPartition partition = new TopicPartition(letter.topic(), letter.partition());
                    if (letter.offset() < ends.get(partition)) {
                        buried += apply(letter, partition) ? 0 : 1;
                        job.reached(partition + "@" + letter.offset(), 1);
                    }
                }
            }
        }
        job.remark(buried + " buried again");
    }

    /** @return false when it was buried again */
    private boolean apply(ConsumerRecord<String, byte[]> letter, TopicPartition partition) {
        ConsumerRecord<String, byte[]> original = DeadLetters.exhume(letter);
        Optional<Listener> listener = listeners.stream().filter(one -> one.handlers().topic().equals(original.topic())).findFirst();
        return inbox.applyOrBury(original, listener.map(Listener::handlers).orElseGet(() -> Handlers.of(original.topic())),
                Map.of(partition, letter.offset() + 1));
    }
}
