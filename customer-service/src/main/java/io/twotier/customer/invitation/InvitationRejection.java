package io.twotier.customer.invitation;

import io.twotier.platform.command.Rejection;

/** Every "no" to inviting a customer and to answering an invitation. */
public final class InvitationRejection {

    private static final String YOU = "you";
    private static final String ISSUER = "the partner that invited you";
    private static final String INVITE = "POST /v1/customers/invitations";
    private static final String ADMIN = "a global admin of the customer";
    private static final String ACCEPT = "POST /v1/customers/invitations/{token}/accept";

    public static final Rejection NO_SUCH_INVITATION = Rejection.missing(971100, null, "There is no such invitation.");
    public static final Rejection OTHER_PARTNERS = Rejection.invalid(971101, "R114", "An invitation is made by one of the partners it names.")
            .cure(YOU, INVITE, "name your provider, or as provider your reseller");
    public static final Rejection NO_PROVIDER = Rejection.invalid(971102, "R114", "A reseller invites a customer together with one of its providers; none is named.")
            .cure(YOU, INVITE, "name your provider by its tenant id in indirectProviderId");
    public static final Rejection NOT_IN_LIST = Rejection.invalid(971103, "R115", "Provider %s and reseller %s are not active partners.")
            .cure("the provider", "POST /v1/relationships/invitations", "invite the reseller, whose global admin accepts");
    public static final Rejection RESTRICTED = Rejection.forbidden(971104, "R8", "The rights of partner %s as direct-bill partner are restricted: no new direct customers.")
            .cure("the partner", INVITE, "invite together with its provider");
    public static final Rejection LINK_MISSING = Rejection.invalid(971105, "R117", "The text may be changed, the link in it must stay.")
            .cure(YOU, "PUT /v1/customers/invitations/{id}/draft", "keep the whole link in the body");
    public static final Rejection USED = Rejection.conflict(971106, null, "The invitation is %s.").cure(ISSUER, INVITE, "invite again");
    public static final Rejection EXPIRED = Rejection.conflict(971107, null, "The invitation expired at %s.").cure(ISSUER, INVITE, "invite again");
    public static final Rejection NAMED_ANOTHER = Rejection.forbidden(971108, "R117", "This invitation is for another tenant.")
            .cure(ISSUER, INVITE, "invite your tenant");
    public static final Rejection PARTNERS_NO_MORE = Rejection.conflict(971109, "R114", "The reseller and the provider of this invitation are not partners any more.")
            .cure(ISSUER, INVITE, "invite again together with another provider");
    public static final Rejection OTHER_ENVIRONMENT = Rejection.forbidden(971110, null, "The partners and the customer live in different environments.");
    public static final Rejection AUTHORISED_ALREADY = Rejection.conflict(971111, "R119", "The customer has authorised this already.")
            .cure(YOU, "GET /v1/customers/{customer}/partners", "see your partners");
    public static final Rejection PROFILE_MISSING = Rejection.invalid(971112, null, "Your tenant is not known as a customer yet; its company is needed.")
            .cure(ADMIN, ACCEPT, "send billingProfile with the company's name, address and email");
    public static final Rejection NO_DOMAIN = Rejection.invalid(971113, null, "Your sign-in name has no domain your tenant could be known by.")
            .cure(ADMIN, ACCEPT, "sign in as a user of a domain of the tenant");
    public static final Rejection CUSTOMER_GONE = Rejection.conflict(971114, null, "This tenant is not a customer now, and cannot become one.");

    private InvitationRejection() {
    }
}
