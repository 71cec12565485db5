package io.twotier.platform.web;

import io.twotier.platform.caller.Caller;

/**
 * Who looks at a page.
 *
 * @param caller  who signed in, or null for a stranger and for an account of no tenant
 * @param session the sign-in itself, or null; nobody else has it, and the next one of the same user is another
 * @param ended   whether there was a sign-in that is too old
 */
public record Visitor(Caller caller, String session, boolean ended) {

    public static final Visitor STRANGER = new Visitor(null, null, false);
    public static final Visitor WAS_HERE = new Visitor(null, null, true);

    public boolean signedIn() {
        return session != null;
    }

    public boolean known() {
        return caller != null;
    }
}
