package io.twotier.subscription.upstream.partner;

import io.smallrye.common.annotation.Blocking;
import io.twotier.platform.event.Handlers;
import io.twotier.platform.event.Inbox;
import io.twotier.platform.event.Listener;
import io.twotier.platform.simulation.ClockMoved;
import io.twotier.platform.simulation.SimulationClocks;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what partner-service says about partners and partnerships. */
@ApplicationScoped
class PartnerListener implements Listener {

    private final Inbox inbox;
    private final Handlers handlers;

    PartnerListener(Inbox inbox, PartnerFacts partners, PartnershipFacts partnerships, SimulationClocks clocks) {
        this.inbox = inbox;
        this.handlers = Handlers.of("partner-events").into("partner_fact", "partnership_fact", "simulation_clock")
                .on("io.twotier.partner.PartnerRegistered.v1", PartnerSaid.class, partners::told)
                .on("io.twotier.partner.PartnerProfileChanged.v1", PartnerSaid.class, partners::told)
                .on("io.twotier.partner.MpnLocationChanged.v1", PartnerSaid.class, partners::told)
                .on("io.twotier.partner.AffiliatesChanged.v1", PartnerSaid.class, partners::told)
                .on("io.twotier.partner.DirectBillRestricted.v1", PartnerSaid.class, partners::told)
                .on("io.twotier.partner.DirectBillRestored.v1", PartnerSaid.class, partners::told)
                .on("io.twotier.partner.PartnerSnapshot.v1", PartnerSaid.class, partners::told)
                .on("io.twotier.partner.EnrollmentSubmitted.v1", EnrollmentSaid.class, partners::applied)
                .on("io.twotier.partner.IndirectResellerActivated.v1", EnrollmentSaid.class, partners::enrolled)
                .on("io.twotier.partner.EnrollmentSnapshot.v1", EnrollmentSaid.class, partners::enrolled)
                .on("io.twotier.partner.PartnershipAccepted.v1", PartnershipSaid.class, partnerships::told)
                .on("io.twotier.partner.PartnershipRemoved.v1", PartnershipSaid.class, partnerships::told)
                .on("io.twotier.partner.PartnershipSnapshot.v1", PartnershipSaid.class, partnerships::told)
                .on("io.twotier.partner.SimulationClockMoved.v1", ClockMoved.class, clocks::told)
                .on("io.twotier.partner.SimulationSnapshot.v1", ClockMoved.class, clocks::told);
    }

    @Incoming("partner-events")
    @Blocking
    void listen(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, handlers);
    }

    @Override
    public Handlers handlers() {
        return handlers;
    }
}
