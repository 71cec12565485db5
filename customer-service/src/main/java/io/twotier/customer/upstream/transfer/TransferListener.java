package io.twotier.customer.upstream.transfer;

import io.smallrye.common.annotation.Blocking;
import io.twotier.platform.event.Handlers;
import io.twotier.platform.event.Inbox;
import io.twotier.platform.event.Listener;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what transfer-service says about transfers. */
@ApplicationScoped
class TransferListener implements Listener {

    private final Inbox inbox;
    private final Handlers handlers;

    TransferListener(Inbox inbox, TransferFacts transfers) {
        this.inbox = inbox;
        this.handlers = Handlers.of("transfer-events").into("transfer_fact")
                .on("io.twotier.transfer.TransferCreated.v1", TransferSaid.class, transfers::told)
                .on("io.twotier.transfer.TransferAccepted.v1", TransferSaid.class, transfers::told)
                .on("io.twotier.transfer.TransferWithdrawn.v1", TransferSaid.class, transfers::told)
                .on("io.twotier.transfer.TransferRejected.v1", TransferSaid.class, transfers::told)
                .on("io.twotier.transfer.TransferExpired.v1", TransferSaid.class, transfers::told)
                .on("io.twotier.transfer.TransferCompleted.v1", TransferSaid.class, transfers::told)
                .on("io.twotier.transfer.TransferFailed.v1", TransferSaid.class, transfers::told)
                .on("io.twotier.transfer.TransferSnapshot.v1", TransferSaid.class, transfers::told);
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
