package io.twotier.agreement.upstream.partner;

import io.smallrye.common.annotation.Blocking;
import io.twotier.agreement.partner.PartnerAgreementDesk;
import io.twotier.platform.event.Handlers;
import io.twotier.platform.event.Inbox;
import io.twotier.platform.event.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears partner-service: who the partners are, and what they accepted when they enrolled. */
@ApplicationScoped
class PartnerListener {

    private static final String PREFIX = "io.twotier.partner.";
    /** All of these state the whole partner. */
    private static final List<String> PARTNER_STATED = List.of("PartnerRegistered", "PartnerProfileChanged", "MpnLocationChanged", "AffiliatesChanged",
            "DirectBillRestricted", "DirectBillRestored");

    private final Inbox inbox;
    private final PartnerReplica partners;
    private final PartnerAgreementDesk desk;
    private final Handlers handlers = Handlers.listening();

    PartnerListener(Inbox inbox, PartnerReplica partners, PartnerAgreementDesk desk) {
        this.inbox = inbox;
        this.partners = partners;
        this.desk = desk;
        PARTNER_STATED.forEach(name -> handlers.on(PREFIX + name + ".v1", PartnerSaid.class, partners::told));
        handlers.on(PREFIX + "IndirectResellerActivated.v1", ResellerActivated.class, this::activated);
    }

    @Incoming("partner-events")
    @Blocking
    void listen(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, handlers);
    }

    private void activated(Received<ResellerActivated> event) {
        partners.activated(event);
        desk.keepEvidence(event.data());
    }
}
