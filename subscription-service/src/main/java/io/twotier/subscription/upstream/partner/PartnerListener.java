package io.twotier.subscription.upstream.partner;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.twotier.platform.event.Handlers;
import io.twotier.platform.event.Inbox;
import io.twotier.platform.event.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps what partner-service says about partners and partnerships. */
@ApplicationScoped
public class PartnerListener {

    private static final List<String> PARTNER = List.of("PartnerRegistered", "PartnerProfileChanged", "MpnLocationChanged", "AffiliatesChanged",
            "DirectBillRestricted", "DirectBillRestored");

    private final Inbox inbox;
    private final PartnerFacts partners;
    private final PartnershipFacts partnerships;
    private final Handlers handlers = Handlers.listening();

    PartnerListener(Inbox inbox, PartnerFacts partners, PartnershipFacts partnerships) {
        this.inbox = inbox;
        this.partners = partners;
        this.partnerships = partnerships;
        PARTNER.forEach(name -> handlers.on("io.twotier.partner." + name + ".v1", PartnerSaid.class, this::told));
        handlers.on("io.twotier.partner.IndirectResellerActivated.v1", ResellerActivated.class, this::activated);
        handlers.on("io.twotier.partner.PartnershipAccepted.v1", PartnershipSaid.class, this::partnership);
        handlers.on("io.twotier.partner.PartnershipRemoved.v1", PartnershipSaid.class, this::partnership);
    }

    @Incoming("partner-events")
    @Blocking
    void listen(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, handlers);
    }

    private void told(Received<PartnerSaid> event) {
        partner(event.data().partnerId()).apply(event);
    }

    private void activated(Received<ResellerActivated> event) {
        partner(event.data().partnerId()).applyEnrolment(event);
    }

    private void partnership(Received<PartnershipSaid> event) {
        UUID id = event.data().partnershipId();
        PartnershipFact fact = partnerships.findByIdOptional(id).orElseGet(() -> PartnershipFact.about(id));
        fact.apply(event);
        partnerships.persist(fact);
    }

    private PartnerFact partner(UUID id) {
        PartnerFact fact = partners.findByIdOptional(id).orElseGet(() -> PartnerFact.about(id));
        partners.persist(fact);
        return fact;
    }
}
