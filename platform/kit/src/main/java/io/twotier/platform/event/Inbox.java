package io.twotier.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.twotier.platform.command.Origin;
import io.twotier.platform.command.Transactions;
import io.twotier.platform.command.Work;
import io.twotier.platform.simulation.SimulatedTenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Applies each event once: its id is kept in the transaction of its effect. A batch shares a transaction; when it fails, its events are
 * tried one by one and the one at fault goes to the dead letters, so that the partition moves on. A database that is away is waited for.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    /** So many share a transaction: with more, each look at all they have at hand would cost more than it saves, and the first would wait for the last. */
    private static final int TOGETHER = 50;

    private final Transactions transactions;
    private final ReceivedIds ids;
    private final AppliedOffsets offsets;
    private final DeadLetters deadLetters;
    private final Envelopes envelopes;
    private final Wakeup wakeup;
    private final SimulatedTenants simulated;
    private final MeterRegistry metrics;

    Inbox(Transactions transactions, ReceivedIds ids, AppliedOffsets offsets, DeadLetters deadLetters, Envelopes envelopes, Wakeup wakeup,
          SimulatedTenants simulated, MeterRegistry metrics) {
        this.transactions = transactions;
        this.ids = ids;
        this.offsets = offsets;
        this.deadLetters = deadLetters;
        this.envelopes = envelopes;
        this.wakeup = wakeup;
        this.simulated = simulated;
        this.metrics = metrics;
    }

    /** Returns once the effect of every record is committed; never throws for what a record holds. */
    @ActivateRequestContext
    public void receive(ConsumerRecords<String, byte[]> records, Handlers handlers) {
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
        records.forEach(all::add);
        for (int from = 0; from < all.size(); from += TOGETHER) {
            receive(all.subList(from, Math.min(from + TOGETHER, all.size())), handlers);
        }
    }

    private void receive(List<ConsumerRecord<String, byte[]>> batch, Handlers handlers) {
        if (batch.size() == 1 || !applied(batch, handlers)) {
            batch.forEach(record -> applyOrBury(record, handlers, next(List.of(record))));
        }
    }

    private boolean applied(List<ConsumerRecord<String, byte[]>> batch, Handlers handlers) {
        try {
            apply(batch, handlers, next(batch));
            return true;
        } catch (RuntimeException failed) {
            LOG.infof("a batch of %d events failed and is applied one by one: %s", batch.size(), failed.getMessage());
            return false;
        }
    }

    /**
     * Applies one record, or keeps it with the dead letters.
     *
     * @param next how far that brings its reader, kept in the same transaction
     * @return whether it was applied
     */
    boolean applyOrBury(ConsumerRecord<String, byte[]> record, Handlers handlers, Map<TopicPartition, Long> next) {
        RuntimeException failed = outcome(() -> apply(List.of(record), handlers, next));
        if (failed != null) {
            LOG.infof("an event failed and is applied once more, two at once may have been the reason: %s", failed.getMessage());
            failed = outcome(() -> apply(List.of(record), handlers, next));
        }
        if (failed == null) {
            return true;
        }
        RuntimeException reason = failed;
        failed = outcome(() -> bury(record, reason, next));
        if (failed != null) {
            throw failed;
        }
        return false;
    }

    /** Runs {@code attempt} until the database lets it have an outcome. @return what went wrong, or null */
    private RuntimeException outcome(Runnable attempt) {
        while (true) {
            try {
                attempt.run();
                return null;
            } catch (RuntimeException failed) {
                if (!ids.databaseIsBack(failed)) {
                    return failed;
                }
            }
        }
    }

    private void apply(List<ConsumerRecord<String, byte[]>> batch, Handlers handlers, Map<TopicPartition, Long> next) {
        List<String> skipped = new ArrayList<>();
        List<ConsumerRecord<String, byte[]>> awaited = batch.stream().filter(record -> isAwaited(record, handlers, skipped)).toList();
        boolean said = transactions.run(Work.by(Origin.system("inbox")), () -> {
            boolean spoke = applyTogether(awaited, handlers);
            offsets.keep(next);
            return spoke;
        }).value();
        offsets.committed(next);
        skipped.forEach(topic -> metrics.counter("twotier.inbox.skipped", "topic", topic).increment());
        if (said) {
            wakeup.relay();
        }
    }

    private boolean isAwaited(ConsumerRecord<String, byte[]> record, Handlers handlers, List<String> skipped) {
        String type = envelopes.type(record);
        if (handlers.awaits(type)) {
            return true;
        }
        if (handlers.otherMajor(type)) {
            throw new IllegalArgumentException("unknown major version of a known event: " + type);
        }
        skipped.add(record.topic());
        return false;
    }

    /** Each by itself, as its own cause; what they say and change is written in one go. */
    private boolean applyTogether(List<ConsumerRecord<String, byte[]>> records, Handlers handlers) {
        List<Received<byte[]>> events = records.stream().map(envelopes::head).toList();
        Set<UUID> fresh = ids.keep(events.stream().map(Received::id).toList());
        List<Work> heard = new ArrayList<>();
        List<Heard> once = new ArrayList<>();
        for (int number = 0; number < events.size(); number++) {
            Received<byte[]> event = events.get(number);
            if (fresh.remove(event.id())) {
                simulated.live(event.environment(), records.get(number).key());
                Work work = Work.by(origin(event));
                heard.add(work);
                if (handlers.takesEverything()) {
                    once.add(Heard.of(event, records.get(number)));
                }
                transactions.hear(work, () -> handlers.of(event.type(), false).forEach(handler -> envelopes.hand(event, handler)));
            }
        }
        if (!once.isEmpty()) {
            handlers.hand(once);
        }
        return transactions.write(heard);
    }

    private static Origin origin(Received<?> event) {
        return new Origin(null, null, event.actor(), null, null, event.type(), null, event.correlationId(), event.id().toString(), null, null);
    }

    private void bury(ConsumerRecord<String, byte[]> record, RuntimeException reason, Map<TopicPartition, Long> next) {
        LOG.errorf(reason, "event at %s-%d@%d goes to the dead letters", record.topic(), record.partition(), record.offset());
        transactions.run(Work.by(Origin.system("inbox")), () -> {
            deadLetters.keep(record, reason);
            offsets.keep(next);
            return null;
        });
        metrics.counter("twotier.inbox.dead", "topic", record.topic()).increment();
        offsets.committed(next);
        wakeup.relay();
    }

    private static Map<TopicPartition, Long> next(List<ConsumerRecord<String, byte[]>> batch) {
        Map<TopicPartition, Long> next = new HashMap<>();
        batch.forEach(record -> next.merge(new TopicPartition(record.topic(), record.partition()), record.offset() + 1, Math::max));
        return next;
    }
}
