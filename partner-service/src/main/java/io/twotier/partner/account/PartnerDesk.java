package io.twotier.partner.account;

import io.twotier.partner.geography.Regions;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What can be done with partners. */
@ApplicationScoped
public class PartnerDesk {

    private final Partners partners;
    private final Regions regions;
    private final TenantClock clock;
    private final Outbox outbox;

    PartnerDesk(Partners partners, Regions regions, TenantClock clock, Outbox outbox) {
        this.partners = partners;
        this.regions = regions;
        this.clock = clock;
        this.outbox = outbox;
    }

    @Transactional
    public Partner register(Partner.Registration wanted) {
        Checks.demand(
                Check.that(regions.of(wanted.country()).isPresent(), PartnerRejection.UNKNOWN_COUNTRY, wanted.country()),
                Check.that(wanted.mpnIds().stream().filter(m -> m.kind() == MpnId.Kind.GLOBAL).count() == 1, PartnerRejection.ONE_GLOBAL_MPN_ID),
                Check.that(partners.findByIdOptional(wanted.id()).isEmpty(), PartnerRejection.KNOWN_ALREADY),
                Check.that(!partners.anyHolds(wanted.mpnIds().stream().map(MpnId::id).toList()), PartnerRejection.MPN_ID_TAKEN));
        Partner partner = Partner.register(wanted, regions.of(wanted.country()).orElseThrow(), clock.now(wanted.id()));
        outbox.say(partner.registered());
        partners.persist(partner);
        return partner;
    }

    /** The partner the caller acts for. */
    public Partner own(Caller caller) {
        return partners.findByIdOptional(caller.tenant()).orElseThrow(PartnerRejection.NOT_REGISTERED::refuse);
    }

    public Partner withMpnId(String mpnId) {
        return partners.withMpnId(mpnId).orElseThrow(PartnerRejection.NO_SUCH_MPN_ID::refuse);
    }

    public List<Partner> page(UUID after, int most) {
        return partners.after(after, most);
    }
}
