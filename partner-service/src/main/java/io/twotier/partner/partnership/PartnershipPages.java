package io.twotier.partner.partnership;

import io.twotier.partner.account.Partner;
import io.twotier.partner.account.PartnerDesk;
import io.twotier.partner.page.NameFilter;
import io.twotier.partner.page.Page;
import io.twotier.partner.page.PageQuery;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Checks;
import io.twotier.platform.wire.Continuations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The lists of partnerships and invitations, page by page. A row's place never changes, so pages hold while others come and go. */
@ApplicationScoped
public class PartnershipPages {

    private static final UUID FIRST = new UUID(0, 0);
    static final UUID NEWEST = new UUID(-1, -1);

    private final Partnerships partnerships;
    private final Invitations invitations;
    private final PartnershipDesk desk;
    private final PartnerDesk partnerDesk;
    private final Continuations continuations;

    PartnershipPages(Partnerships partnerships, Invitations invitations, PartnershipDesk desk, PartnerDesk partnerDesk, Continuations continuations) {
        this.partnerships = partnerships;
        this.invitations = invitations;
        this.desk = desk;
        this.partnerDesk = partnerDesk;
        this.continuations = continuations;
    }

    /** R39, R53 */
    public Page<Partner> resellersOf(Caller caller, NameFilter filter, PageQuery asked) {
        UUID provider = desk.provider(caller).id();
        String list = "resellers of " + provider + " " + filter.value();
        return partners(partnerships.resellersOf(provider, filter, position(list, asked, FIRST), asked.most() + 1), list, asked);
    }

    /** R40, R106 */
    public Page<Partner> providersOf(Caller caller, NameFilter filter, PageQuery asked) {
        Partner reseller = partnerDesk.own(caller);
        Checks.demand(PartnershipAbilities.reseller(reseller));
        String list = "providers of " + reseller.id() + " " + filter.value();
        return partners(partnerships.providersOf(reseller.id(), filter, position(list, asked, FIRST), asked.most() + 1), list, asked);
    }

    public Page<Invitation> sentBy(Caller caller, PageQuery asked) {
        String list = "invitations sent by " + caller.tenant();
        return invitations(invitations.sentBy(caller.tenant(), position(list, asked, NEWEST), asked.most() + 1), list, asked);
    }

    public Page<Invitation> receivedBy(Caller caller, PageQuery asked) {
        String list = "invitations received by " + caller.tenant();
        return invitations(invitations.receivedBy(caller.tenant(), position(list, asked, NEWEST), asked.most() + 1), list, asked);
    }

    private Page<Partner> partners(List<Counterpart> found, String list, PageQuery asked) {
        Page<Counterpart> page = Page.of(found, asked.most(), row -> continuations.seal(list, row.partnership().toString()));
        return new Page<>(page.rows().stream().map(Counterpart::partner).toList(), page.continuation());
    }

    private Page<Invitation> invitations(List<Invitation> found, String list, PageQuery asked) {
        return Page.of(found, asked.most(), row -> continuations.seal(list, row.id().toString()));
    }

    private UUID position(String list, PageQuery asked, UUID start) {
        return asked.continuation() == null ? start : Ids.lenient(continuations.open(list, asked.continuation()).get(0));
    }
}
