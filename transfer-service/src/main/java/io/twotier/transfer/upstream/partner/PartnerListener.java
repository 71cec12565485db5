package io.twotier.transfer.upstream.partner;

import io.smallrye.common.annotation.Blocking;
import io.twotier.platform.event.Handlers;
import io.twotier.platform.event.Inbox;
import io.twotier.platform.event.Received;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the replica of partners and partnerships. */
@ApplicationScoped
public class PartnerListener {

    private static final String OWNER = "io.twotier.partner.";

    private final Inbox inbox;
    private final KnownPartners partners;
    private final KnownPartnerships partnerships;
    private final Handlers handlers = Handlers.listening()
            .on(OWNER + "PartnerRegistered.v1", PartnerFacts.Partner.class, this::told)
            .on(OWNER + "PartnerProfileChanged.v1", PartnerFacts.Partner.class, this::told)
            .on(OWNER + "MpnLocationChanged.v1", PartnerFacts.Partner.class, this::told)
            .on(OWNER + "AffiliatesChanged.v1", PartnerFacts.Partner.class, this::told)
            .on(OWNER + "DirectBillRestricted.v1", PartnerFacts.Partner.class, this::told)
            .on(OWNER + "DirectBillRestored.v1", PartnerFacts.Partner.class, this::told)
            .on(OWNER + "IndirectResellerActivated.v1", PartnerFacts.Activated.class, this::activated)
            .on(OWNER + "PartnershipAccepted.v1", PartnerFacts.Partnership.class, this::partnership)
            .on(OWNER + "PartnershipRemoved.v1", PartnerFacts.Partnership.class, this::partnership);

    PartnerListener(Inbox inbox, KnownPartners partners, KnownPartnerships partnerships) {
        this.inbox = inbox;
        this.partners = partners;
        this.partnerships = partnerships;
    }

    @Incoming("partner-events")
    @Blocking
    void listen(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, handlers);
    }

    private void told(Received<PartnerFacts.Partner> event) {
        KnownPartner partner = partners.known(event.data().partnerId());
        partner.told(event.data(), event.sequence());
        partners.persist(partner);
    }

    private void activated(Received<PartnerFacts.Activated> event) {
        KnownPartner partner = partners.known(event.data().partnerId());
        partner.activated(event.data(), event.sequence());
        partners.persist(partner);
    }

    private void partnership(Received<PartnerFacts.Partnership> event) {
        KnownPartnership partnership = partnerships.known(event.data().partnershipId());
        partnership.told(event.data(), event.sequence());
        partnerships.persist(partnership);
    }
}
