package io.twotier.platform.feed.audit;

import io.smallrye.common.annotation.Blocking;
import io.twotier.platform.audit.AuditRecorded;
import io.twotier.platform.event.Handlers;
import io.twotier.platform.event.Inbox;
import io.twotier.platform.event.Listener;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what all services list of their audits. */
@ApplicationScoped
class AuditListener implements Listener {

    private final Inbox inbox;
    private final Handlers handlers;

    AuditListener(Inbox inbox, Ledger ledger) {
        this.inbox = inbox;
        this.handlers = Handlers.of(AuditRecorded.TOPIC).act(AuditRecorded.TYPE, AuditRecorded.class, event -> ledger.enter(event.data()));
    }

    @Incoming(AuditRecorded.TOPIC)
    @Blocking
    void listen(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, handlers);
    }

    @Override
    public Handlers handlers() {
        return handlers;
    }
}
