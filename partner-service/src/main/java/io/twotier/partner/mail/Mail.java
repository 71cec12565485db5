package io.twotier.partner.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A mail that is owed: at most one per purpose and subject matter. */
@Entity
class Mail {

    @Id
    private UUID id;
    private String purpose;
    private UUID about;
    private String recipient;
    private String subject;
    private String body;
    private Instant queuedAt;
    private Instant sentAt;

    protected Mail() {
    }

    Mail(UUID id, String purpose, UUID about, String recipient, String subject, String body, Instant now) {
        this.id = id;
        this.purpose = purpose;
        this.about = about;
        this.recipient = recipient;
        this.subject = subject;
        this.body = body;
        this.queuedAt = now;
    }

    void sent(Instant now) {
        sentAt = now;
    }

    UUID id() {
        return id;
    }

    String purpose() {
        return purpose;
    }

    String recipient() {
        return recipient;
    }

    String subject() {
        return subject;
    }

    String body() {
        return body;
    }
}
