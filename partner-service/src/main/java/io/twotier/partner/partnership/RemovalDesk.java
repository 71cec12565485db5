package io.twotier.partner.partnership;

import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.command.CurrentRequest;
import io.twotier.platform.command.Preconditions;
import io.twotier.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** How a provider ends a partnership. */
@ApplicationScoped
public class RemovalDesk {

    private final Partnerships partnerships;
    private final RemovalPreviews previews;
    private final CurrentRequest request;
    private final Preconditions preconditions;
    private final TenantClock clock;
    private final Outbox outbox;

    RemovalDesk(Partnerships partnerships, RemovalPreviews previews, CurrentRequest request, Preconditions preconditions, TenantClock clock, Outbox outbox) {
        this.partnerships = partnerships;
        this.previews = previews;
        this.request = request;
        this.preconditions = preconditions;
        this.clock = clock;
        this.outbox = outbox;
    }

    /**
     * R55, R56, R57, R64. Who names the etag of a preview removes only what the preview still shows.
     *
     * @param textVersion which version of the good-faith statement was confirmed
     */
    @Transactional
    public Partnership remove(Caller caller, UUID reseller, boolean goodFaithConfirmed, String textVersion) {
        Partnership partnership = partnerships.between(caller.tenant(), reseller).orElse(null);
        boolean callerResells = partnerships.between(reseller, caller.tenant()).isPresent();
        Checks.demand(
                Check.that(partnership != null || !callerResells, PartnershipRejection.NOT_THE_PROVIDER),
                Check.that(partnership != null && partnership.isActive(), PartnershipRejection.NO_PARTNERSHIP),
                Check.that(goodFaithConfirmed && textVersion != null && !textVersion.isBlank(), PartnershipRejection.NOT_CONFIRMED));
        if (request.details().ifMatch() != null) {
            preconditions.match(previews.version(caller, reseller));
        }
        Instant since = partnership.since();
        Instant now = clock.now(caller.tenant());
        outbox.say(partnership.remove(textVersion, now));
        partnerships.keep(new Removal(Ids.next(), partnership.id(), since, caller.actor(), now, textVersion));
        return partnership;
    }
}
