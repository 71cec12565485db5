package io.twotier.partner.partnership.page;

import io.twotier.platform.Secret;
import io.twotier.platform.command.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;

/** Marks a form as ours: given to this sign-in for this invitation. Another site can send a form in a visitor's name, but not with this mark. */
@ApplicationScoped
public class FormSeal {

    static final Rejection FOREIGN_FORM = Rejection.forbidden(970240, null, "This form was not given to you for this invitation.")
            .cure("you", null, "open the link again and answer there");

    private final Secret secret;

    FormSeal(Secret secret) {
        this.secret = secret;
    }

    String on(UUID invitation, Visitor visitor) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret.digest("invitation-form", invitation + " " + visitor.session()));
    }

    /** @param given what came with the form, or null */
    void demand(String given, UUID invitation, Visitor visitor) {
        if (given == null || !MessageDigest.isEqual(on(invitation, visitor).getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8))) {
            throw FOREIGN_FORM.refuse();
        }
    }
}
