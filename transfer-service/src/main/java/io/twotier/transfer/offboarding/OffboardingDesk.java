package io.twotier.transfer.offboarding;

import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.command.Preconditions;
import io.twotier.platform.command.Source;
import io.twotier.platform.command.Work;
import io.twotier.transfer.TransferRejection;
import io.twotier.transfer.upstream.partner.PartnerFact;
import io.twotier.transfer.upstream.partner.PartnerFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** What the two parties can do with an off-boarding. Nobody else needs to hear of it, so it is audited and says no events. */
@ApplicationScoped
public class OffboardingDesk {

    /** What a look at customers rests on: whoever asks for one has it on no less than was told to the caller before. */
    private static final Source[] FACTS = Stream.of("partner-events", "customer-events", "agreement-events", "subscription-events").map(Source::whole).toArray(Source[]::new);

    private final Offboardings offboardings;
    private final Departures departures;
    private final PartnerFacts partners;
    private final Preconditions preconditions;
    private final TenantClock clock;

    OffboardingDesk(Offboardings offboardings, Departures departures, PartnerFacts partners, Preconditions preconditions, TenantClock clock) {
        this.offboardings = offboardings;
        this.departures = departures;
        this.partners = partners;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /** An off-boarding with its customers, of which none was looked at. */
    record Plan(Offboarding offboarding, List<Departure> departures) {
    }

    /** What keeps customers from going is found out one by one and stands in the report; refused is only what no customer could go with. */
    @Transactional
    public Plan plan(Caller caller, OffboardingRequest wanted) {
        Checks.demandFresh(FACTS);
        UUID source = caller.tenant();
        List<UUID> customers = wanted.customers() == null || wanted.customers().isEmpty() ? offboardings.customersOf(source) : wanted.customers().stream().distinct().toList();
        String onRecord = wanted.onRecord();
        PartnerFact partner = partners.findById(source);
        boolean may = onRecord == null || partner != null && partner.maySellAs(onRecord);
        boolean known = may || partners.anyoneHolds(onRecord, partner);
        Checks.demand(
                Check.that(!wanted.targetPartnerTenantId().equals(source), TransferRejection.SAME_PARTNER),
                Check.that(!offboardings.anyInTheSandbox(customers), TransferRejection.SANDBOX),
                Check.that(!customers.isEmpty(), OffboardingRejection.NO_CUSTOMERS, source),
                Check.that(known, TransferRejection.MPN_UNKNOWN, onRecord).reading(PartnerFacts.source(source)),
                Check.that(may || !known, TransferRejection.MPN_NOT_THE_RESELLERS, onRecord).reading(PartnerFacts.source(source)));
        Instant now = clock.now(source);
        Offboarding offboarding = Offboarding.planned(Ids.next(), source, wanted, caller.objectId(), now);
        List<Departure> all = customers.stream().map(customer -> Departure.of(Ids.next(), offboarding, customer, now)).toList();
        offboardings.persist(offboarding);
        departures.persist(all);
        acted(offboarding);
        return new Plan(offboarding, all);
    }

    /** Customers that lacked something when the plan was made are looked at again. */
    @Transactional
    public Offboarding start(Caller caller, UUID id) {
        return make(OffboardingMove.START, caller, id, (offboarding, now) -> {
            Checks.demandFresh(FACTS);
            offboarding.start(caller.objectId(), now);
            departures.lookAgain(id, now);
        });
    }

    /** The target's one consent: each of the transfers is accepted on its behalf, by the checks of every acceptance. */
    @Transactional
    public Offboarding consent(Caller caller, UUID id) {
        return make(OffboardingMove.CONSENT, caller, id, (offboarding, now) -> offboarding.consent(caller.objectId(), now));
    }

    /** Nothing more is begun; what was accepted comes to its end. */
    @Transactional
    public Offboarding pause(Caller caller, UUID id) {
        return make(OffboardingMove.PAUSE, caller, id, (offboarding, now) -> offboarding.pause(caller.objectId(), now));
    }

    /** Customers that lack something are looked at again, and failures are counted anew. */
    @Transactional
    public Offboarding resume(Caller caller, UUID id) {
        return make(OffboardingMove.RESUME, caller, id, (offboarding, now) -> {
            Checks.demandFresh(FACTS);
            offboarding.resume(departures.failures(id), caller.objectId(), now);
            departures.lookAgain(id, now);
        });
    }

    /** Transfers that were not accepted are withdrawn; what was accepted comes to its end. */
    @Transactional
    public Offboarding cancel(Caller caller, UUID id) {
        return make(OffboardingMove.CANCEL, caller, id, (offboarding, now) -> offboarding.cancel(caller.objectId(), now));
    }

    @Transactional
    public Offboarding find(Caller caller, UUID id) {
        return offboardings.seenBy(caller.tenant(), id).orElseThrow(() -> OffboardingRejection.NO_SUCH_OFFBOARDING.refuse(id));
    }

    private Offboarding make(OffboardingMove move, Caller caller, UUID id, BiConsumer<Offboarding, Instant> change) {
        Offboarding offboarding = offboardings.held(find(caller, id));
        boolean bySource = move.doer() == OffboardingMove.Doer.SOURCE;
        Checks.demand(
                Check.that((bySource ? offboarding.sourceId() : offboarding.targetId()).equals(caller.tenant()), OffboardingRejection.OTHER_PARTY, bySource ? "source" : "target"),
                Check.that(offboarding.status().takes(move), OffboardingRejection.WRONG_STATE, offboarding.status().wireName()));
        preconditions.match(offboarding.version());
        change.accept(offboarding, clock.now(offboarding.sourceId()));
        acted(offboarding);
        return offboarding;
    }

    private static void acted(Offboarding offboarding) {
        Work.current().acted("offboarding", offboarding.id().toString());
    }
}
