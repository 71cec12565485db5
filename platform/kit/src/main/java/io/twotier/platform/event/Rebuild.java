package io.twotier.platform.event;

import io.twotier.platform.command.Origin;
import io.twotier.platform.command.Transactions;
import io.twotier.platform.command.Transience;
import io.twotier.platform.command.Work;
import io.twotier.platform.upkeep.UpkeepTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Makes the replica of a topic from nothing while the one in use keeps serving: reads the topic from its beginning into tables beside it, facts only,
 * and puts their rows in its place in one transaction once nothing is missing.
 */
@ApplicationScoped
class Rebuild implements UpkeepTask {

    private static final Logger LOG = Logger.getLogger(Rebuild.class);

    private final Instance<Listener> listeners;
    private final Topics topics;
    private final Envelopes envelopes;
    private final Transactions transactions;
    private final ReplicaTables tables;

    Rebuild(@Any Instance<Listener> listeners, Topics topics, Envelopes envelopes, Transactions transactions, ReplicaTables tables) {
        this.listeners = listeners;
        this.topics = topics;
        this.envelopes = envelopes;
        this.transactions = transactions;
        this.tables = tables;
    }

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public boolean takes(String topic) {
        return listeners.stream().anyMatch(one -> one.handlers().topic().equals(topic) && !one.handlers().tables().isEmpty());
    }

    @Override
    @ActivateRequestContext
    public void run(Progress job) {
        Handlers handlers = listeners.stream().map(Listener::handlers).filter(one -> one.topic().equals(job.topic())).findFirst().orElseThrow();
        int failed = 0;
        tables.prepare(handlers.tables());
        try (TopicReading reading = topics.read(job.topic(), Map.of())) {
            do {
                while (!reading.atEnd()) {
                    List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>();
                    reading.next().forEach(batch::add);
                    failed += keep(batch, handlers);
                    job.reached(null, batch.size());
                }
            } while (!replaced(handlers, reading));
        }
        job.remark(failed + " events could not be kept");
    }

    /** Listeners have their locks too; whoever loses tries again. */
    private boolean replaced(Handlers handlers, TopicReading reading) {
        try {
            return tables.replace(handlers.tables(), handlers.topic(), reading);
        } catch (RuntimeException failed) {
            if (!Transience.isIn(failed) || !Pause.of(500)) {
                throw failed;
            }
            LOG.infof("the replica is put in place later: %s", failed.getMessage());
            return false;
        }
    }

    /** @return how many could not be kept; they are among the dead letters too */
    private int keep(List<ConsumerRecord<String, byte[]>> batch, Handlers handlers) {
        try {
            keepTogether(batch, handlers);
            return 0;
        } catch (RuntimeException failed) {
            if (batch.size() == 1) {
                LOG.warnf("left out of the replica: %s-%d@%d, %s", batch.get(0).topic(), batch.get(0).partition(), batch.get(0).offset(), failed.getMessage());
                return 1;
            }
            return batch.stream().mapToInt(one -> keep(List.of(one), handlers)).sum();
        }
    }

    private void keepTogether(List<ConsumerRecord<String, byte[]>> batch, Handlers handlers) {
        transactions.run(Work.by(Origin.system("rebuild")), () -> {
            tables.useNew();
            batch.forEach(record -> handlers.of(envelopes.type(record), true).forEach(handler -> envelopes.hand(envelopes.head(record), handler)));
            return null;
        });
    }
}
