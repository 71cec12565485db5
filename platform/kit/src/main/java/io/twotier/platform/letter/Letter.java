package io.twotier.platform.letter;

import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;

/** The draft of a mail that brings a personal link: to whom, and a text that holds the link. */
@Embeddable
public class Letter {

    private String recipient;
    private String subject;
    private String body;

    protected Letter() {
    }

    /** @param recipient or null */
    public Letter(String recipient, String subject, String body) {
        this.recipient = recipient;
        this.subject = subject;
        this.body = body;
    }

    /** Whether the link is in the text, whole. */
    public static boolean keeps(String link, String body) {
        return Pattern.compile(Pattern.quote(link) + "(?![A-Za-z0-9_-])").matcher(body).find();
    }

    /** @param newRecipient null to leave it as it is */
    public Letter reworded(String newSubject, String newBody, String newRecipient) {
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
