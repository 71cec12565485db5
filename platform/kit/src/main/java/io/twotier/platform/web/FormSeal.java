package io.twotier.platform.web;

import io.twotier.platform.Secret;
import io.twotier.platform.command.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;

/** Marks a form as ours: given to this sign-in for this thing. Another site can send a form in a visitor's name, but not with this mark. */
@ApplicationScoped
public class FormSeal {

    public static final Rejection FOREIGN_FORM = Rejection.forbidden(975050, null, "This form was not given to you for this page.")
            .cure("you", null, "open the link again and answer there");

    private final Secret secret;

    FormSeal(Secret secret) {
        this.secret = secret;
    }

    /** @param about what the form is an answer to */
    public String on(UUID about, Visitor visitor) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret.digest("form", about + " " + visitor.session()));
    }

    /** @param given what came with the form, or null */
    public void demand(String given, UUID about, Visitor visitor) {
        if (given == null || !MessageDigest.isEqual(on(about, visitor).getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8))) {
            throw FOREIGN_FORM.refuse();
        }
    }
}
