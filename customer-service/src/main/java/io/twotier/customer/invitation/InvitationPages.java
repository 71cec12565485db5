package io.twotier.customer.invitation;

import io.twotier.platform.caller.Caller;
import io.twotier.platform.page.Page;
import io.twotier.platform.page.PageQuery;
import io.twotier.platform.page.Pages;
import jakarta.enterprise.context.ApplicationScoped;

/** A partner's invitations, page by page, newest first. */
@ApplicationScoped
public class InvitationPages {

    private final CustomerInvitations invitations;
    private final Pages pages;

    InvitationPages(CustomerInvitations invitations, Pages pages) {
        this.invitations = invitations;
        this.pages = pages;
    }

    public Page<CustomerInvitation> issuedBy(Caller caller, PageQuery asked) {
        return pages.descending("customer invitations of " + caller.tenant(), asked, CustomerInvitation::id,
                (before, most) -> invitations.issuedBy(caller.tenant(), before, most));
    }
}
