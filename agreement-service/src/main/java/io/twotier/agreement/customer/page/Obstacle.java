package io.twotier.agreement.customer.page;

import io.quarkus.qute.TemplateEnum;
import io.twotier.agreement.customer.CustomerAgreementRejection;
import io.twotier.platform.command.PlatformRejection;
import io.twotier.platform.command.Refused;
import io.twotier.platform.command.Rejection;
import io.twotier.platform.web.FormSeal;
import io.twotier.platform.web.Trial;
import java.util.Arrays;

/** What stands between a visitor and the acceptance. What is wrong and what to do about it is told in {@link PageText}. */
@TemplateEnum
public enum Obstacle {
    ACCEPTED(CustomerAgreementRejection.ALREADY_ACCEPTED),
    SIGNED_OUT(PlatformRejection.UNAUTHENTICATED),
    NO_SIGN_IN,
    GOODBYE,
    FOREIGN_FORM(FormSeal.FOREIGN_FORM),
    NOT_A_CUSTOMER(PlatformRejection.WRONG_KIND),
    NOT_GLOBAL_ADMIN,
    UNKNOWN_CUSTOMER(CustomerAgreementRejection.NO_RELATIONSHIP),
    NEW_TEXT(CustomerAgreementRejection.RETIRED_TEMPLATE),
    /** A "no" that nobody has put in words for a page; its own sentence must do. */
    OTHER,
    FAILED;

    private final Rejection rejection;

    Obstacle() {
        this(null);
    }

    Obstacle(Rejection rejection) {
        this.rejection = rejection;
    }

    static Obstacle of(Refused refused) {
        if (refused.rejection().equals(CustomerAgreementRejection.OUTDATED_TEMPLATE)) {
            return NEW_TEXT;
        }
        return Arrays.stream(values()).filter(obstacle -> refused.rejection().equals(obstacle.rejection)).findFirst()
                .orElse(refused.rejection().code() == Trial.LACKS_ROLE ? NOT_GLOBAL_ADMIN : OTHER);
    }

    /** A sign-in helps. */
    public boolean asksToSignIn() {
        return this == SIGNED_OUT || this == NO_SIGN_IN || this == GOODBYE;
    }

    /** Something was sent, and looking at the page again helps. */
    public boolean leadsBack() {
        return this == ACCEPTED || this == FOREIGN_FORM || this == NEW_TEXT;
    }

    /** Nothing is wrong with these; they are told as news, not as a warning. */
    public boolean harmless() {
        return this == ACCEPTED || this == GOODBYE;
    }
}
