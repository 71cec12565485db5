package io.twotier.customer.upstream.agreement;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.twotier.platform.event.Handlers;
import io.twotier.platform.event.Inbox;
import io.twotier.platform.event.Received;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the facts about partner agreements up to date. */
@ApplicationScoped
class AgreementListener {

    private final Inbox inbox;
    private final PartnerAgreementFacts signatures;
    private final Handlers handlers = Handlers.listening()
            .on("io.twotier.agreement.PartnerAgreementSigned.v1", PartnerAgreementSigned.class, this::signed);

    AgreementListener(Inbox inbox, PartnerAgreementFacts signatures) {
        this.inbox = inbox;
        this.signatures = signatures;
    }

    @Incoming("agreement-events")
    @Blocking
    void listen(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, handlers);
    }

    private void signed(Received<PartnerAgreementSigned> event) {
        signatures.told(event);
    }
}
