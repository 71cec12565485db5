package io.twotier.subscription.upstream.agreement;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.twotier.platform.event.Handlers;
import io.twotier.platform.event.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps what agreement-service says about signed agreements. */
@ApplicationScoped
public class AgreementListener {

    private static final String PARTNER_AGREEMENT = "MicrosoftPartnerAgreement";
    private static final String CUSTOMER_AGREEMENT = "MicrosoftCustomerAgreement";

    private final Inbox inbox;
    private final Agreements agreements;
    private final Handlers handlers = Handlers.listening()
            .on("io.twotier.agreement.PartnerAgreementSigned.v1", PartnerAgreementSigned.class, event -> signed(event.data()))
            .on("io.twotier.agreement.CustomerAgreementAccepted.v1", CustomerAgreementSaid.class, event -> accepted(event.data()))
            .on("io.twotier.agreement.CustomerAgreementAttested.v1", CustomerAgreementSaid.class, event -> accepted(event.data()));

    AgreementListener(Inbox inbox, Agreements agreements) {
        this.inbox = inbox;
        this.agreements = agreements;
    }

    @Incoming("agreement-events")
    @Blocking
    void listen(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, handlers);
    }

    private void signed(PartnerAgreementSigned said) {
        if (PARTNER_AGREEMENT.equalsIgnoreCase(said.agreementType())) {
            agreements.keep(said);
        }
    }

    private void accepted(CustomerAgreementSaid said) {
        if (CUSTOMER_AGREEMENT.equalsIgnoreCase(said.type())) {
            agreements.keep(said);
        }
    }
}
