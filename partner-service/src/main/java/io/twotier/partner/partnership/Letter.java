package io.twotier.partner.partnership;

import io.twotier.platform.command.Check;
import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;

/** The draft of the mail that brings an invitation: to whom, and a text that holds the link. */
@Embeddable
public class Letter {

    private String recipient;
    private String subject;
    private String body;

    protected Letter() {
    }

    private Letter(String recipient, String subject, String body) {
        this.recipient = recipient;
        this.subject = subject;
        this.body = body;
    }

    /** R34, R35 @param recipient or null */
    static Letter draft(String provider, String recipient, String language, String link) {
        PartnershipTexts texts = PartnershipTexts.in(language);
        return new Letter(recipient, texts.subject(provider), texts.body(provider, link));
    }

    /** R37: the text is free, the link stays, whole. */
    static Check keeps(String link, String body) {
        return Check.that(Pattern.compile(Pattern.quote(link) + "(?![A-Za-z0-9_-])").matcher(body).find(), PartnershipRejection.LINK_MISSING);
    }

    /** @param newRecipient null to leave it as it is */
    Letter reworded(String newSubject, String newBody, String newRecipient) {
        return new Letter(newRecipient == null ? recipient : newRecipient, newSubject, newBody);
    }

    public String recipient() {
        return recipient;
    }

    public String subject() {
        return subject;
    }

    public String body() {
        return body;
    }
}
