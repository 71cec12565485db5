package io.twotier.partner.upstream.agreement;

import io.smallrye.common.annotation.Blocking;
import io.twotier.platform.event.Handlers;
import io.twotier.platform.event.Inbox;
import io.twotier.platform.event.Listener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what agreement-service says about partner agreements, and which agreements there are. */
@ApplicationScoped
class AgreementListener implements Listener {

    private final Inbox inbox;
    private final Handlers handlers;

    AgreementListener(Inbox inbox, PartnerAgreementFacts partnerAgreements, AgreementTemplateFacts templates) {
        this.inbox = inbox;
        this.handlers = Handlers.of("agreement-events").into("partner_agreement_fact", "agreement_template_fact")
                .on("io.twotier.agreement.PartnerAgreementSigned.v1", PartnerAgreementSaid.class, partnerAgreements::told)
                .on("io.twotier.agreement.PartnerAgreementSnapshot.v1", PartnerAgreementSaid.class, partnerAgreements::told)
                .on(List.of("io.twotier.agreement.AgreementTemplatePublished.v1", "io.twotier.agreement.AgreementTemplateRetired.v1",
                        "io.twotier.agreement.AgreementTemplateSnapshot.v1"), AgreementTemplateSaid.class, templates::told);
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
