package io.twotier.platform.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around every page in English; other languages stand in {@code messages/web_*.properties}. */
@MessageBundle(value = "web", locale = "en")
public interface WebText {

    @Message("Language")
    String language();

    @Message("Your sign-in")
    String account();

    @Message("Skip to the content")
    String skip();

    @Message("Signed in as {user}")
    String signedInAs(String user);

    @Message("Sign in")
    String signIn();

    @Message("Sign in to answer")
    String signInToAnswer();

    @Message("Sign out")
    String signOut();

    @Message("Your sign-in has ended. Sign in again to answer.")
    String ended();
}
