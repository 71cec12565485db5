package io.twotier.customer.invitation.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import io.twotier.customer.relationship.RelationshipKind;

/** The words of the page in English; other languages stand in {@code messages/page_*.properties}. */
@MessageBundle(value = "page", locale = "en")
public interface PageText {

    @Message("Invitation to work together")
    String title();

    @Message("{partner} invites you")
    String invites(String partner);

    @Message("{reseller} and {provider} invite you")
    String invite(String reseller, String provider);

    @Message("You are asked to let {partner} work for your company.")
    String wish(String partner);

    @Message("You are asked to let both work for your company: {reseller} looks after it, {provider} supplies it. You accept both or neither.")
    String wishes(String reseller, String provider);

    @Message("What they would be allowed to do")
    String rights();

    @Message("May order subscriptions and licences for you and bill you for them.")
    String orders();

    @Message("May not order for you.")
    String noOrders();

    @Message("May administer your subscriptions, licences and users (delegated administration).")
    String administers();

    @Message("Gets no administration rights.")
    String noAdmin();

    @Message("Partners you have already keep what they have.")
    String othersStay();

    @Message("A global admin of your company can accept or decline. You sign in with your work account; nothing is answered until you choose.")
    String whoAnswers();

    @Message("Your answer")
    String answer();

    @Message("Your answer for {company}")
    String answerFor(String company);

    @Message("With accepting, this is allowed at once. You can end a partner's administration rights at any time.")
    String consequence();

    @Message("Your company is not known here yet. It is needed for what will be billed.")
    String tellCompany();

    @Message("Please look at these again:")
    String lookAgain();

    @Message("optional")
    String optional();

    @Message("Choose")
    String choose();

    @Message("Accept")
    String accept();

    @Message("Accept both")
    String acceptBoth();

    @Message("Decline")
    String decline();

    @Message("You may also decline the invitation.")
    String mayDecline();

    @Message("What you can do")
    String todo();

    @Message("Accepted by {company} on {day}.")
    String acceptedBy(String company, String day);

    @Message("One step is left: before anything can be ordered, your company accepts the customer agreement.")
    String agreementMissing();

    @Message("Go to the customer agreement")
    String goToAgreement();

    @Message("Back to the invitation")
    String back();

    @Message
    String role(RelationshipKind kind);

    @Message
    String label(CompanyField field);

    @Message
    String wrong(Obstacle obstacle);

    @Message
    String cure(Obstacle obstacle);
}
