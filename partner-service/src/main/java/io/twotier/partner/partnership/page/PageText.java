package io.twotier.partner.partnership.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import io.twotier.partner.enrollment.EnrollmentStep;

/** The words of the page in English; other languages stand in {@code messages/page_*.properties}. */
@MessageBundle(value = "page", locale = "en")
public interface PageText {

    @Message("Invitation to a partnership")
    String title();

    @Message("{provider} invites you")
    String invites(String provider);

    @Message("{provider} would like to work with your company as its indirect reseller.")
    String wish(String provider);

    @Message("A global admin of your company can accept or decline. You sign in with your work account; nothing is answered until you choose.")
    String whoAnswers();

    @Message("Your answer for {company}")
    String answerFor(String company);

    @Message("Accepting makes the two companies partners at once: {provider} can then serve your customers together with you. Only the provider can end a partnership later.")
    String consequence(String provider);

    @Message("Accept the invitation")
    String accept();

    @Message("Decline")
    String decline();

    @Message("You may also decline the invitation; the provider is told.")
    String mayDecline();

    @Message("What you can do")
    String todo();

    @Message("Accepted by {company} on {day}.")
    String acceptedBy(String company, String day);

    @Message("Missing: {step}")
    String missing(String step);

    @Message("Go to the enrolment")
    String goToEnrolment();

    @Message("In the API: {call}")
    String inTheApi(String call);

    @Message("Back to the invitation")
    String back();

    @Message
    String wrong(Obstacle obstacle);

    @Message
    String cure(Obstacle obstacle);

    @Message
    String step(EnrollmentStep step);
}
