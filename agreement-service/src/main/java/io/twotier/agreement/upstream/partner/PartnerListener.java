package io.twotier.agreement.upstream.partner;

import io.smallrye.common.annotation.Blocking;
import io.twotier.agreement.partner.PartnerAgreementDesk;
import io.twotier.platform.event.Handlers;
import io.twotier.platform.event.Inbox;
import io.twotier.platform.event.Listener;
import io.twotier.platform.simulation.ClockMoved;
import io.twotier.platform.simulation.SimulationClocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what partner-service says about partners, and what they accepted when they enrolled. */
@ApplicationScoped
class PartnerListener implements Listener {

    private final Inbox inbox;
    private final Handlers handlers;

    PartnerListener(Inbox inbox, PartnerFacts partners, EnrollmentFacts enrollments, PartnerAgreementDesk desk, SimulationClocks clocks) {
        this.inbox = inbox;
        this.handlers = Handlers.of("partner-events").into("partner_fact", "partner_fact_mpn_id", "enrollment_fact", "simulation_clock")
                .on("io.twotier.partner.PartnerRegistered.v1", PartnerSaid.class, partners::told)
                .on("io.twotier.partner.PartnerProfileChanged.v1", PartnerSaid.class, partners::told)
                .on("io.twotier.partner.MpnLocationChanged.v1", PartnerSaid.class, partners::told)
                .on("io.twotier.partner.AffiliatesChanged.v1", PartnerSaid.class, partners::told)
                .on("io.twotier.partner.DirectBillRestricted.v1", PartnerSaid.class, partners::told)
                .on("io.twotier.partner.DirectBillRestored.v1", PartnerSaid.class, partners::told)
                .on("io.twotier.partner.PartnerSnapshot.v1", PartnerSaid.class, partners::told)
                .on(List.of("io.twotier.partner.IndirectResellerActivated.v1", "io.twotier.partner.EnrollmentSnapshot.v1"), EnrollmentSaid.class, event -> {
                    enrollments.told(event);
                    partners.enrolled(event);
                })
                .on(List.of("io.twotier.partner.EnrollmentSubmitted.v1", "io.twotier.partner.EnrollmentApproved.v1", "io.twotier.partner.EnrollmentRejected.v1",
                        "io.twotier.partner.EnrollmentRecalled.v1", "io.twotier.partner.IndirectProviderActivated.v1",
                        "io.twotier.partner.ProviderEnrollmentSnapshot.v1"), EnrollmentSaid.class, enrollments::told)
                .on("io.twotier.partner.SimulationClockMoved.v1", ClockMoved.class, clocks::told)
                .on("io.twotier.partner.SimulationSnapshot.v1", ClockMoved.class, clocks::told)
                .act("io.twotier.partner.IndirectResellerActivated.v1", ProgrammeActivated.class, desk::keepResellerEvidence)
                .act("io.twotier.partner.IndirectProviderActivated.v1", ProgrammeActivated.class, desk::keepProviderEvidence);
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
