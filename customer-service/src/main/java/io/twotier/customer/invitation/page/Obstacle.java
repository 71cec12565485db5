package io.twotier.customer.invitation.page;

import io.quarkus.qute.TemplateEnum;
import io.twotier.customer.CustomerRejection;
import io.twotier.customer.invitation.InvitationRejection;
import io.twotier.customer.invitation.InvitationState;
import io.twotier.customer.relationship.SellingRejection;
import io.twotier.platform.command.PlatformRejection;
import io.twotier.platform.command.Refused;
import io.twotier.platform.command.Rejection;
import io.twotier.platform.web.FormSeal;
import io.twotier.platform.web.Trial;
import java.util.Arrays;
import java.util.Optional;

/** What stands between a visitor and an answer to the invitation. What is wrong and what to do about it is told in {@link PageText}. */
@TemplateEnum
public enum Obstacle {
    UNKNOWN_LINK(InvitationRejection.NO_SUCH_INVITATION),
    ACCEPTED(InvitationState.ACCEPTED),
    DECLINED(InvitationState.DECLINED),
    CANCELLED(InvitationState.CANCELLED),
    EXPIRED(InvitationRejection.EXPIRED, InvitationState.EXPIRED),
    /** Ended between the look at it and the answer; looking again tells how. */
    USED(InvitationRejection.USED),
    AUTHORISED_ALREADY(InvitationRejection.AUTHORISED_ALREADY),
    /** A link that serves many customers stays open; this one said no. */
    ANSWERED_NO,
    SIGNED_OUT(PlatformRejection.UNAUTHENTICATED),
    NO_SIGN_IN,
    GOODBYE,
    FOREIGN_FORM(FormSeal.FOREIGN_FORM),
    NOT_A_CUSTOMER(PlatformRejection.WRONG_KIND),
    OWN_INVITATION,
    NOT_GLOBAL_ADMIN,
    NAMED_ANOTHER(InvitationRejection.NAMED_ANOTHER),
    PARTNERS_NO_MORE(InvitationRejection.PARTNERS_NO_MORE),
    RESTRICTED(InvitationRejection.RESTRICTED),
    OTHER_ENVIRONMENT(InvitationRejection.OTHER_ENVIRONMENT),
    PROVIDERS_RESELLER(SellingRejection.PROVIDERS_RESELLER),
    PARTNER_TENANT(SellingRejection.PARTNER_TENANT),
    OWN_ORGANISATION(SellingRejection.OWN_ORGANISATION),
    AFFILIATE(SellingRejection.AFFILIATE),
    OTHER_REGION(SellingRejection.OUTSIDE_REGION),
    PROFILE_MISSING(InvitationRejection.PROFILE_MISSING),
    NO_DOMAIN(InvitationRejection.NO_DOMAIN),
    DOMAIN_IN_USE(CustomerRejection.DOMAIN_IN_USE),
    /** A "no" that nobody has put in words for a page; its own sentence must do. */
    OTHER,
    FAILED;

    private final Rejection rejection;
    private final InvitationState end;

    Obstacle() {
        this(null, null);
    }

    Obstacle(Rejection rejection) {
        this(rejection, null);
    }

    Obstacle(InvitationState end) {
        this(null, end);
    }

    Obstacle(Rejection rejection, InvitationState end) {
        this.rejection = rejection;
        this.end = end;
    }

    static Obstacle of(Refused refused) {
        return Arrays.stream(values()).filter(obstacle -> refused.rejection().equals(obstacle.rejection)).findFirst()
                .orElse(refused.rejection().code() == Trial.LACKS_ROLE ? NOT_GLOBAL_ADMIN : OTHER);
    }

    /** How an invitation ended; nothing while it is open. */
    static Optional<Obstacle> of(InvitationState state) {
        return Arrays.stream(values()).filter(obstacle -> obstacle.end == state && state != null).findFirst();
    }

    /** A sign-in helps. */
    public boolean asksToSignIn() {
        return this == SIGNED_OUT;
    }

    /** Something was sent, so there is a page to go back to. */
    public boolean leadsBack() {
        return this == USED || this == FOREIGN_FORM || this == OTHER_REGION || this == PROFILE_MISSING || this == DOMAIN_IN_USE;
    }

    /** Nothing is wrong with these; they are told as news, not as a warning. */
    public boolean harmless() {
        return this == ACCEPTED || this == GOODBYE || this == AUTHORISED_ALREADY || this == ANSWERED_NO;
    }
}
