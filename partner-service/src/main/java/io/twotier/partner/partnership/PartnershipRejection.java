package io.twotier.partner.partnership;

import io.twotier.platform.command.Rejection;

/** Every "no" between provider and reseller. */
public final class PartnershipRejection {

    public static final Rejection NOT_A_PROVIDER = Rejection.forbidden(1002, "R54", "Authorization failed: only an indirect provider does this.");
    public static final Rejection NOT_A_RESELLER = Rejection.forbidden(1002, "R106", "Authorization failed: your tenant is not an active indirect reseller.")
            .cure("a global admin of your tenant", "POST /v1/enrollments", "enrol as indirect reseller");
    public static final Rejection NOT_ENROLLED = Rejection.conflict(970201, "R33", "Your tenant is not enrolled as indirect reseller yet; missing: %s.")
            .cure("a global admin of your tenant", "POST /v1/enrollments", "enrol, then accept the indirect reseller agreement");
    public static final Rejection OTHER_REGION = Rejection.forbidden(2201, "R28", "Provider and reseller must be of one region: %s and %s.");
    public static final Rejection OTHER_ENVIRONMENT = Rejection.forbidden(970202, null, "Provider and reseller live in different environments.");
    public static final Rejection NAMED_ANOTHER = Rejection.forbidden(970203, "R37", "This invitation is for another tenant.");
    public static final Rejection INVITATION_USED = Rejection.conflict(970204, null, "The invitation is %s; an invitation is used once.")
            .cure("the provider", "POST /v1/relationships/invitations", "invite again");
    public static final Rejection PARTNERS_ALREADY = Rejection.conflict(970205, null, "Provider and reseller are partners already.");
    public static final Rejection LINK_MISSING = Rejection.invalid(970206, "R37", "The text may be changed, the link in it must stay.");
    public static final Rejection NO_SUCH_INVITATION = Rejection.missing(970207, null, "There is no such invitation.");
    public static final Rejection OWN_INVITATION = Rejection.conflict(970208, null, "A provider cannot be its own reseller.");
    public static final Rejection UNKNOWN_TYPE = Rejection.invalid(970209, null,
            "relationship_type is IsIndirectCloudSolutionProviderOf or IsIndirectResellerOf.");
    public static final Rejection UNKNOWN_DIRECTION = Rejection.invalid(970210, null, "direction is sent or received.");
    public static final Rejection NO_PARTNERSHIP = Rejection.missing(970211, "R55", "There is no active partnership with this reseller.");
    public static final Rejection NOT_THE_PROVIDER = Rejection.forbidden(970212, "R26", "Only the provider ends a partnership with a reseller.")
            .cure("the provider, or the programme's support", "POST /v1/relationships/{resellerId}/remove", "ask the provider to remove the partnership");
    public static final Rejection NOT_CONFIRMED = Rejection.invalid(970213, "R56", "Confirm that the removal is made in good faith.")
            .cure("you", "POST /v1/relationships/{resellerId}/remove", "send goodFaithConfirmed: true and the version of the text you confirm");
    public static final Rejection INVITATION_EXPIRED = Rejection.conflict(970214, null, "The invitation expired at %s.")
            .cure("the provider", "POST /v1/relationships/invitations", "invite again");
    public static final Rejection NO_ADDRESS = Rejection.invalid(970215, "R35", "The invitation has no address to be sent to.")
            .cure("you", "PUT /v1/relationships/invitations/{id}/draft", "set resellerEmail, or send the draft from your own mail program");
    public static final Rejection NEVER_PARTNERS = Rejection.missing(970216, "R62", "There has never been a partnership with this reseller.");

    private PartnershipRejection() {
    }
}
