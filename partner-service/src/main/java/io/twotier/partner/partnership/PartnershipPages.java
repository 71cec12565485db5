package io.twotier.partner.partnership;

import io.twotier.partner.account.Partner;
import io.twotier.partner.account.PartnerDesk;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Checks;
import io.twotier.platform.page.Page;
import io.twotier.platform.page.PageQuery;
import io.twotier.platform.page.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The lists of partnerships and invitations, page by page. A row's place never changes, so pages hold while others come and go. */
@ApplicationScoped
public class PartnershipPages {

    private final Partnerships partnerships;
    private final Invitations invitations;
    private final PartnershipDesk desk;
    private final PartnerDesk partnerDesk;
    private final Pages pages;

    PartnershipPages(Partnerships partnerships, Invitations invitations, PartnershipDesk desk, PartnerDesk partnerDesk, Pages pages) {
        this.partnerships = partnerships;
        this.invitations = invitations;
        this.desk = desk;
        this.partnerDesk = partnerDesk;
        this.pages = pages;
    }

    /** R39, R53 */
    public Page<Partner> resellersOf(Caller caller, NameFilter filter, PageQuery asked) {
        UUID provider = desk.provider(caller).id();
        return pages.ascending("resellers of " + provider + " " + filter.value(), asked, Counterpart::partnership,
                (after, most) -> partnerships.resellersOf(provider, filter, after, most)).map(Counterpart::partner);
    }

    /** R40, R106 */
    public Page<Partner> providersOf(Caller caller, NameFilter filter, PageQuery asked) {
        Partner reseller = partnerDesk.own(caller);
        Checks.demand(PartnershipAbilities.reseller(reseller));
        return pages.ascending("providers of " + reseller.id() + " " + filter.value(), asked, Counterpart::partnership,
                (after, most) -> partnerships.providersOf(reseller.id(), filter, after, most)).map(Counterpart::partner);
    }

    public Page<Invitation> sentBy(Caller caller, PageQuery asked) {
        return pages.descending("invitations sent by " + caller.tenant(), asked, Invitation::id,
                (before, most) -> invitations.sentBy(caller.tenant(), before, most));
    }

    public Page<Invitation> receivedBy(Caller caller, PageQuery asked) {
        return pages.descending("invitations received by " + caller.tenant(), asked, Invitation::id,
                (before, most) -> invitations.receivedBy(caller.tenant(), before, most));
    }
}
