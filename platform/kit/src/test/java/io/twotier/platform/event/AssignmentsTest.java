package io.twotier.platform.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.twotier.platform.note.Kept;
import io.twotier.platform.note.KitTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

@KitTest
class AssignmentsTest {

    private static final TopicPartition APPLIED = new TopicPartition("restored-events", 0);
    private static final TopicPartition UNHEARD = new TopicPartition("restored-events", 1);

    @Inject
    AppliedOffsets offsets;
    @Inject
    Kept kept;

    /** The broker remembers 70 and 80 of a consumer whose database was restored to where 42 and nothing were applied. */
    @Test
    void aConsumerBeginsWhereItsEffectsEndWhateverTheBrokerRemembers() {
        kept.text("insert into applied_offset values ('restored-events', 0, 42) returning topic");
        MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
        consumer.assign(List.of(APPLIED, UNHEARD));
        consumer.updateBeginningOffsets(Map.of(APPLIED, 0L, UNHEARD, 3L));
        consumer.seek(APPLIED, 70);
        consumer.seek(UNHEARD, 80);
        new Assignments(offsets, Optional.empty()).onPartitionsAssigned(consumer, List.of(APPLIED, UNHEARD));
        assertEquals(42, consumer.position(APPLIED));
        assertEquals(3, consumer.position(UNHEARD));
    }
}
