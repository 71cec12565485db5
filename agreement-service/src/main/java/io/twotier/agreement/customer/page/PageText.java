package io.twotier.agreement.customer.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page in English; other languages stand in {@code messages/page_*.properties}. */
@MessageBundle(value = "page", locale = "en")
public interface PageText {

    @Message("Customer agreement")
    String title();

    @Message("The customer agreement")
    String heading();

    @Message("Your company has accepted the customer agreement")
    String accepted();

    @Message("Before anything can be ordered for a company, it accepts this agreement. One acceptance counts for all its partners.")
    String purpose();

    @Message("Agreement")
    String agreement();

    @Message("Microsoft Customer Agreement")
    String name();

    @Message("Version")
    String version();

    @Message("Accepted on")
    String when();

    @Message("Accepted by")
    String who();

    @Message("Nothing more is to be done. The acceptance counts for every partner, those of today and those to come.")
    String done();

    @Message("A global admin of the company can accept. You sign in with your work account; nothing is accepted until you choose.")
    String whoAccepts();

    @Message("Sign in to accept")
    String signInToAccept();

    @Message("Accept for your company")
    String accept();

    @Message("Your company has not accepted it itself yet. With accepting you confirm that you have read the agreement and may accept it for your company. Your name and how to reach you are kept as evidence.")
    String consequence();

    @Message("Please look at these again:")
    String lookAgain();

    @Message("optional")
    String optional();

    @Message("Accept the agreement")
    String press();

    @Message("What you can do")
    String todo();

    @Message("Back to where you came from")
    String wayBack();

    @Message("Go to the customer agreement")
    String back();

    @Message
    String label(ContactField field);

    @Message
    String problem(ContactField field);

    @Message
    String wrong(Obstacle obstacle);

    @Message
    String cure(Obstacle obstacle);
}
