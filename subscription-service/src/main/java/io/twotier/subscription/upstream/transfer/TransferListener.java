package io.twotier.subscription.upstream.transfer;

import io.smallrye.common.annotation.Blocking;
import io.twotier.platform.event.Handlers;
import io.twotier.platform.event.Inbox;
import io.twotier.platform.event.Listener;
import io.twotier.subscription.move.MoveDesk;
import io.twotier.subscription.move.script.Silences;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what transfer-service asks for: the groups to move. */
@ApplicationScoped
class TransferListener implements Listener {

    private final Inbox inbox;
    private final Handlers handlers;

    TransferListener(Inbox inbox, MoveDesk desk, Silences silences) {
        this.inbox = inbox;
        this.handlers = Handlers.of("transfer-events")
                .act("io.twotier.transfer.TransferGroupRequested.v1", GroupRequested.class, event -> {
                    if (!silences.keptIn(event.environment())) {
                        desk.move(event.data(), event.environment());
                    }
                });
    }

    @Incoming("transfer-events")
    @Blocking
    void listen(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, handlers);
    }

    @Override
    public Handlers handlers() {
        return handlers;
    }
}
