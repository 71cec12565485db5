package io.twotier.platform.note;

import io.smallrye.common.annotation.Blocking;
import io.twotier.platform.event.Event;
import io.twotier.platform.event.Handlers;
import io.twotier.platform.event.Inbox;
import io.twotier.platform.event.Listener;
import io.twotier.platform.event.Outbox;
import io.twotier.platform.event.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the replica of facts, and notes every fact it hears. */
@ApplicationScoped
public class FactListener implements Listener {

    public static final String TOLD = "io.twotier.fact.FactTold.v1";

    private final Inbox inbox;
    private final KnownFacts facts;
    private final Outbox outbox;
    private final Gate gate;
    private final Set<String> mended = ConcurrentHashMap.newKeySet();
    private final Handlers handlers = Handlers.of("fact-events").into("known_fact")
            .on(TOLD, Fact.class, this::told).act(TOLD, Fact.class, this::noted);

    FactListener(Inbox inbox, KnownFacts facts, Outbox outbox, Gate gate) {
        this.inbox = inbox;
        this.facts = facts;
        this.outbox = outbox;
        this.gate = gate;
    }

    /** The fields we use. */
    public record Fact(String factId, String text) {
    }

    @Incoming("fact-events")
    @Blocking
    public void listen(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, handlers);
    }

    @Override
    public Handlers handlers() {
        return handlers;
    }

    /** From now on what is poison about {@code fact} can be applied. */
    public void mend(String fact) {
        mended.add(fact);
    }

    private void told(Received<Fact> event) {
        gate.pass("hearing " + event.data().factId());
        KnownFact fact = facts.known(event.data().factId());
        fact.told(event.data().text(), event.sequence());
        facts.persist(fact);
    }

    private void noted(Received<Fact> event) {
        outbox.say(new Event("fact", event.subject(), event.sequence(), event.subject(), Set.of(), event.environment(),
                new NoteWritten(new UUID(0, event.sequence()), event.data().text())));
        gate.pass("heard " + event.data().factId());
        if (event.data().text().startsWith("poison") && !mended.contains(event.data().factId())) {
            facts.flush();
            throw new IllegalStateException("nobody can apply " + event.data().text());
        }
    }
}
