package io.twotier.subscription.upstream.transfer;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.twotier.platform.event.Handlers;
import io.twotier.platform.event.Inbox;
import io.twotier.subscription.move.MoveDesk;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes the commands of transfers. */
@ApplicationScoped
public class TransferListener {

    private final Inbox inbox;
    private final Handlers handlers;

    TransferListener(Inbox inbox, MoveDesk desk) {
        this.inbox = inbox;
        this.handlers = Handlers.listening()
                .on("io.twotier.transfer.TransferGroupRequested.v1", GroupRequested.class, event -> desk.move(event.data(), event.environment()));
    }

    @Incoming("transfer-events")
    @Blocking
    void listen(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, handlers);
    }
}
