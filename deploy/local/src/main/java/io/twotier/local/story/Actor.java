package io.twotier.local.story;

import java.util.function.Supplier;

/** Somebody who calls: a person with a role, and the token of the last sign-in. */
public final class Actor {

    private final String title;
    private final Supplier<String> signIn;
    private String token;

    /** @param title who it is, as the story prints it @param signIn gives a fresh token */
    public Actor(String title, Supplier<String> signIn) {
        this.title = title;
        this.signIn = signIn;
    }

    public String title() {
        return title;
    }

    /** The token of the last sign-in; signs in when there was none. */
    public String token() {
        if (token == null) {
            signInAgain();
        }
        return token;
    }

    public void signInAgain() {
        token = signIn.get();
    }
}
