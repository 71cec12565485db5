package io.twotier.partner.partnership.page;

import io.quarkus.qute.TemplateEnum;
import io.twotier.partner.account.PartnerRejection;
import io.twotier.partner.partnership.InvitationState;
import io.twotier.partner.partnership.PartnershipRejection;
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
    UNKNOWN_LINK(PartnershipRejection.NO_SUCH_INVITATION),
    ACCEPTED(InvitationState.ACCEPTED),
    DECLINED(InvitationState.DECLINED),
    CANCELLED(InvitationState.CANCELLED),
    EXPIRED(PartnershipRejection.INVITATION_EXPIRED, InvitationState.EXPIRED),
    /** Ended between the look at it and the answer; looking again tells how. */
    USED(PartnershipRejection.INVITATION_USED),
    SIGNED_OUT(PlatformRejection.UNAUTHENTICATED),
    NO_SIGN_IN,
    GOODBYE,
    FOREIGN_FORM(FormSeal.FOREIGN_FORM),
    NOT_A_PARTNER(PlatformRejection.WRONG_KIND),
    NOT_REGISTERED(PartnerRejection.NOT_REGISTERED),
    NOT_GLOBAL_ADMIN,
    OWN_INVITATION(PartnershipRejection.OWN_INVITATION),
    NAMED_ANOTHER(PartnershipRejection.NAMED_ANOTHER),
    NOT_ENROLLED(PartnershipRejection.NOT_ENROLLED),
    OTHER_ENVIRONMENT(PartnershipRejection.OTHER_ENVIRONMENT),
    OTHER_REGION(PartnershipRejection.OTHER_REGION),
    PARTNERS_ALREADY(PartnershipRejection.PARTNERS_ALREADY),
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
        return this == USED || this == FOREIGN_FORM;
    }

    /** Nothing is wrong with these; they are told as news, not as a warning. */
    public boolean harmless() {
        return this == ACCEPTED || this == GOODBYE || this == PARTNERS_ALREADY;
    }
}
