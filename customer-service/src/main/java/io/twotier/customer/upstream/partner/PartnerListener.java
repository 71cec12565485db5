package io.twotier.customer.upstream.partner;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.twotier.platform.event.Handlers;
import io.twotier.platform.event.Inbox;
import io.twotier.platform.event.Received;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the facts about partners up to date. */
@ApplicationScoped
class PartnerListener {

    private final Inbox inbox;
    private final PartnerFacts partners;
    private final PartnershipFacts partnerships;
    private final Handlers handlers = Handlers.listening()
            .on("io.twotier.partner.PartnerRegistered.v1", PartnerTold.class, this::told)
            .on("io.twotier.partner.PartnerProfileChanged.v1", PartnerTold.class, this::told)
            .on("io.twotier.partner.MpnLocationChanged.v1", PartnerTold.class, this::told)
            .on("io.twotier.partner.AffiliatesChanged.v1", PartnerTold.class, this::told)
            .on("io.twotier.partner.DirectBillRestricted.v1", PartnerTold.class, this::told)
            .on("io.twotier.partner.DirectBillRestored.v1", PartnerTold.class, this::told)
            .on("io.twotier.partner.IndirectResellerActivated.v1", ResellerActivated.class, this::activated)
            .on("io.twotier.partner.PartnershipAccepted.v1", PartnershipTold.class, this::partnership)
            .on("io.twotier.partner.PartnershipRemoved.v1", PartnershipTold.class, this::partnership);

    PartnerListener(Inbox inbox, PartnerFacts partners, PartnershipFacts partnerships) {
        this.inbox = inbox;
        this.partners = partners;
        this.partnerships = partnerships;
    }

    @Incoming("partner-events")
    @Blocking
    void listen(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, handlers);
    }

    private void told(Received<PartnerTold> event) {
        partners.foundOrNew(event.data().partnerId(), event.environment()).told(event);
    }

    private void activated(Received<ResellerActivated> event) {
        partners.foundOrNew(event.data().partnerId(), event.environment()).activated(event);
    }

    private void partnership(Received<PartnershipTold> event) {
        partnerships.told(event);
    }
}
