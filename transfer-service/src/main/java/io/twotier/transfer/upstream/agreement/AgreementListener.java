package io.twotier.transfer.upstream.agreement;

import io.smallrye.common.annotation.Blocking;
import io.twotier.platform.event.Handlers;
import io.twotier.platform.event.Inbox;
import io.twotier.platform.event.Received;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the replica of signed and accepted agreements. */
@ApplicationScoped
public class AgreementListener {

    private static final String OWNER = "io.twotier.agreement.";

    private final Inbox inbox;
    private final KnownPartnerAgreements ofPartners;
    private final KnownCustomerAgreements ofCustomers;
    private final Handlers handlers = Handlers.listening()
            .on(OWNER + "PartnerAgreementSigned.v1", AgreementFacts.PartnerSigned.class, this::signed)
            .on(OWNER + "CustomerAgreementAccepted.v1", AgreementFacts.CustomerAccepted.class, this::accepted)
            .on(OWNER + "CustomerAgreementAttested.v1", AgreementFacts.CustomerAccepted.class, this::accepted);

    AgreementListener(Inbox inbox, KnownPartnerAgreements ofPartners, KnownCustomerAgreements ofCustomers) {
        this.inbox = inbox;
        this.ofPartners = ofPartners;
        this.ofCustomers = ofCustomers;
    }

    @Incoming("agreement-events")
    @Blocking
    void listen(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, handlers);
    }

    private void signed(Received<AgreementFacts.PartnerSigned> event) {
        KnownPartnerAgreement agreement = ofPartners.known(event.data().signatureId());
        agreement.told(event.data(), event.sequence());
        ofPartners.persist(agreement);
    }

    private void accepted(Received<AgreementFacts.CustomerAccepted> event) {
        KnownCustomerAgreement agreement = ofCustomers.known(event.data().agreementId());
        agreement.told(event.data(), event.sequence());
        ofCustomers.persist(agreement);
    }
}
