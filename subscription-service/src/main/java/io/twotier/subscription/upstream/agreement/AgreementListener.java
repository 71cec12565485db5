package io.twotier.subscription.upstream.agreement;

import io.smallrye.common.annotation.Blocking;
import io.twotier.platform.event.Handlers;
import io.twotier.platform.event.Inbox;
import io.twotier.platform.event.Listener;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what agreement-service says about partner agreements and customer agreements. */
@ApplicationScoped
class AgreementListener implements Listener {

    private final Inbox inbox;
    private final Handlers handlers;

    AgreementListener(Inbox inbox, PartnerAgreementFacts partnerAgreements, CustomerAgreementFacts customerAgreements, ReacceptanceFacts reacceptances) {
        this.inbox = inbox;
        this.handlers = Handlers.of("agreement-events").into("partner_agreement_fact", "customer_agreement_fact", "reacceptance_fact")
                .on("io.twotier.agreement.PartnerAgreementSigned.v1", PartnerAgreementSaid.class, partnerAgreements::told)
                .on("io.twotier.agreement.PartnerAgreementSnapshot.v1", PartnerAgreementSaid.class, partnerAgreements::told)
                .on("io.twotier.agreement.CustomerAgreementAccepted.v1", CustomerAgreementSaid.class, customerAgreements::told)
                .on("io.twotier.agreement.CustomerAgreementAttested.v1", CustomerAgreementSaid.class, customerAgreements::told)
                .on("io.twotier.agreement.CustomerAgreementSnapshot.v1", CustomerAgreementSaid.class, customerAgreements::told)
                .on("io.twotier.agreement.ReacceptanceRequired.v1", ReacceptanceSaid.class, reacceptances::told)
                .on("io.twotier.agreement.ReacceptanceSnapshot.v1", ReacceptanceSaid.class, reacceptances::told);
    }

    @Incoming("agreement-events")
    @Blocking
    void listen(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, handlers);
    }

    @Override
    public Handlers handlers() {
        return handlers;
    }
}
