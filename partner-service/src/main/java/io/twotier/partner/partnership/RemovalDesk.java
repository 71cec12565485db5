package io.twotier.partner.partnership;

import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** How a provider ends a partnership. */
@ApplicationScoped
public class RemovalDesk {

    private final Partnerships partnerships;
    private final TenantClock clock;
    private final Outbox outbox;

    RemovalDesk(Partnerships partnerships, TenantClock clock, Outbox outbox) {
        this.partnerships = partnerships;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** R55, R56, R57 @param textVersion which version of the good-faith statement was confirmed */
    @Transactional
    public Partnership remove(Caller caller, UUID reseller, boolean goodFaithConfirmed, String textVersion) {
        Partnership partnership = partnerships.between(caller.tenant(), reseller).orElse(null);
        boolean callerResells = partnerships.between(reseller, caller.tenant()).isPresent();
        Checks.demand(
                Check.that(partnership != null || !callerResells, PartnershipRejection.NOT_THE_PROVIDER),
                Check.that(partnership != null && partnership.isActive(), PartnershipRejection.NO_PARTNERSHIP),
                Check.that(goodFaithConfirmed && textVersion != null && !textVersion.isBlank(), PartnershipRejection.NOT_CONFIRMED));
        Instant now = clock.now(caller.tenant());
        outbox.say(partnership.remove(now));
        partnerships.keep(new Removal(Ids.next(), partnership.id(), caller.actor(), now, textVersion));
        return partnership;
    }
}
