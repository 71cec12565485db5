package io.twotier.partner.account;

import static io.twotier.partner.account.PartnerChange.other;

import io.twotier.partner.geography.Regions;
import io.twotier.partner.upstream.customer.CustomerFacts;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.command.Preconditions;
import io.twotier.platform.command.Work;
import io.twotier.platform.event.Outbox;
import io.twotier.platform.simulation.SimulatedTenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What can be done with partners. */
@ApplicationScoped
public class PartnerDesk {

    private final Partners partners;
    private final Regions regions;
    private final CustomerFacts customers;
    private final SimulatedTenants tenants;
    private final TenantClock clock;
    private final Preconditions preconditions;
    private final Outbox outbox;

    PartnerDesk(Partners partners, Regions regions, CustomerFacts customers, SimulatedTenants tenants, TenantClock clock, Preconditions preconditions, Outbox outbox) {
        this.partners = partners;
        this.regions = regions;
        this.customers = customers;
        this.tenants = tenants;
        this.clock = clock;
        this.preconditions = preconditions;
        this.outbox = outbox;
    }

    @Transactional
    public Partner register(Registration wanted) {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.that(regions.of(wanted.country()).isPresent(), PartnerRejection.UNKNOWN_COUNTRY, wanted.country()));
        checks.add(Check.that(partners.findByIdOptional(wanted.id()).isEmpty(), PartnerRejection.KNOWN_ALREADY));
        checks.add(livesThere(wanted));
        checks.addAll(mpnIds(wanted.mpnIds(), wanted.id()));
        Checks.enforce(checks, true);
        Partner partner = Partner.register(wanted, regions.of(wanted.country()).orElseThrow(), clock.now(wanted.id()));
        outbox.say(partner.registered());
        partners.persist(partner);
        return partner;
    }

    /** A customer's tenant that becomes a partner lives where it did: it has one clock. A customer nobody told us of yet would pass, so this is known for sure. */
    private Check livesThere(Registration wanted) {
        Optional<String> simulation = tenants.environmentOf(wanted.id());
        boolean there = simulation.isPresent() ? simulation.get().equals(wanted.environment().wire())
                : !wanted.environment().simulated() || customers.findByIdOptional(wanted.id()).isEmpty();
        return Check.that(there, PartnerRejection.LIVES_ELSEWHERE).reading(CustomerFacts.source(wanted.id()));
    }

    /** Each kind of change that is one says its own event. */
    @Transactional
    public Partner change(UUID id, PartnerChange wanted) {
        Partner partner = find(id);
        preconditions.match(partner.version());
        List<MpnId> ids = wanted.mpnIds() == null ? partner.mpnIds() : wanted.mpnIds().stream().map(mpn -> mpn.in(partner.environment())).toList();
        String onboarded = partner.onboardedMpnId();
        List<Check> checks = new ArrayList<>();
        checks.add(Check.that(!other(wanted.environment(), partner.environment().kind()), PartnerRejection.ENVIRONMENT_STAYS));
        checks.add(Check.that(!other(wanted.country(), partner.country()), PartnerRejection.COUNTRY_STAYS, partner.country()));
        checks.add(Check.that(!other(wanted.types(), partner.types()), PartnerRejection.TYPES_STAY));
        checks.addAll(mpnIds(ids, id));
        checks.add(Check.that(onboarded == null || ids.stream().anyMatch(m -> m.location() && m.id().equals(onboarded)), PartnerRejection.ONBOARDED_MPN_ID, onboarded));
        Checks.enforce(checks, false);
        if (other(ids, partner.mpnIds())) {
            outbox.say(partner.hold(ids));
        }
        if (other(wanted.affiliates(), partner.affiliates())) {
            outbox.say(partner.affiliate(wanted.affiliates()));
        }
        if (wanted.describes(partner)) {
            outbox.say(partner.describe(wanted.name(), wanted.anniversaryDate(), wanted.reach()));
        }
        Work.current().acted("partner", id.toString());
        return partner;
    }

    /** The partner is no longer at its location; the id is free for another. */
    @Transactional
    public void leaveLocation(Partner partner) {
        outbox.say(partner.hold(partner.mpnIds().stream().filter(mpn -> mpn.kind() == MpnId.Kind.GLOBAL).toList()));
    }

    /** What a partner states of itself that stands in the register; told when others have to know. */
    public void present(Partner partner, String name, String email) {
        if (other(name, partner.name()) || other(email, partner.email())) {
            outbox.say(partner.describe(name, null, new Reach(email, null, null)));
        }
        Work.current().acted("partner", partner.id().toString());
    }

    /** The partner the caller acts for. */
    public Partner own(Caller caller) {
        return partners.findByIdOptional(caller.tenant()).orElseThrow(PartnerRejection.NOT_REGISTERED::refuse);
    }

    public Partner find(UUID id) {
        return partners.findByIdOptional(id).orElseThrow(PartnerRejection.NO_SUCH_PARTNER::refuse);
    }

    /** Whoever has this MPN id in the environment the caller is in; what is in another one is not there. */
    public Partner withMpnId(Caller caller, String mpnId) {
        return partners.withMpnId(mpnId, own(caller).environment()).orElseThrow(() -> PartnerRejection.NO_SUCH_MPN_ID.refuse(mpnId));
    }

    public List<Partner> page(UUID after, int most) {
        return partners.after(after, most);
    }

    private List<Check> mpnIds(List<MpnId> ids, UUID partner) {
        return List.of(
                Check.that(ids.stream().filter(m -> m.kind() == MpnId.Kind.GLOBAL).count() == 1, PartnerRejection.ONE_GLOBAL_MPN_ID),
                Check.that(Set.copyOf(ids.stream().map(MpnId::id).toList()).size() == ids.size(), PartnerRejection.MPN_ID_TWICE),
                Check.that(!partners.othersHold(ids, partner), PartnerRejection.MPN_ID_TAKEN));
    }
}
