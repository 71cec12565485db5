package io.twotier.partner.partnership;

import io.twotier.partner.account.Partner;
import io.twotier.partner.account.PartnerDesk;
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

/** How a partnership ends. */
@ApplicationScoped
public class RemovalDesk {

    private final PartnerDesk partners;
    private final Partnerships partnerships;
    private final RemovalPreviews previews;
    private final CurrentRequest request;
    private final Preconditions preconditions;
    private final TenantClock clock;
    private final Outbox outbox;

    RemovalDesk(PartnerDesk partners, Partnerships partnerships, RemovalPreviews previews, CurrentRequest request, Preconditions preconditions, TenantClock clock,
                Outbox outbox) {
        this.partners = partners;
        this.partnerships = partnerships;
        this.previews = previews;
        this.request = request;
        this.preconditions = preconditions;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** @param textVersion which version of the good-faith statement was confirmed */
    public record Confirmed(boolean goodFaith, String textVersion) {

        /** R56 */
        private Check complete() {
            return Check.that(goodFaith && textVersion != null && !textVersion.isBlank(), PartnershipRejection.NOT_CONFIRMED);
        }
    }

    /** R55: the provider removes its reseller. */
    @Transactional
    public Partnership remove(Caller caller, UUID reseller, Confirmed confirmed) {
        Partner provider = partners.own(caller);
        Checks.demand(PartnershipAbilities.remover(provider));
        return remove(caller, provider.id(), reseller, confirmed);
    }

    /** Removes the partnership if it is still there. */
    @Transactional
    public void end(Caller caller, UUID provider, UUID reseller, Confirmed confirmed) {
        if (partnerships.between(provider, reseller).filter(Partnership::isActive).isPresent()) {
            remove(caller, provider, reseller, confirmed);
        }
    }

    /**
     * R56, R57, R64. For the provider, or for the operator whom a reseller asks (R26). Who names the etag of a preview removes only what the preview still
     * shows.
     */
    @Transactional
    public Partnership remove(Caller caller, UUID provider, UUID reseller, Confirmed confirmed) {
        Partnership partnership = partnerships.between(provider, reseller).orElse(null);
        Checks.demand(Check.that(partnership != null && partnership.isActive(), PartnershipRejection.NO_PARTNERSHIP), confirmed.complete());
        if (request.details().ifMatch() != null) {
            preconditions.match(previews.version(provider, reseller));
        }
        Instant since = partnership.since();
        Instant now = clock.now(provider);
        outbox.say(partnership.remove(confirmed.textVersion(), now));
        partnerships.keep(new Removal(Ids.next(), partnership.id(), since, caller.actor(), now, confirmed.textVersion()));
        return partnership;
    }
}
