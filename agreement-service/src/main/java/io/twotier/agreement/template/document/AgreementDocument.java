package io.twotier.agreement.template.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Generated;

/** The text of an agreement in one language. Written once, never changed: another text is another version of the template. */
@Entity
public class AgreementDocument {

    @Id
    private UUID id;
    @Column(name = "template_id")
    private UUID templateId;
    private String language;
    private String country;
    private String title;
    private String text;
    @Generated
    @Column(insertable = false, updatable = false)
    private String digest;

    protected AgreementDocument() {
    }

    /** @param language two or three small letters @param country the only one it is meant for, in two capital letters, or null */
    public static AgreementDocument written(UUID id, UUID templateId, String language, String country, String title, String text) {
        AgreementDocument document = new AgreementDocument();
        document.id = id;
        document.templateId = templateId;
        document.language = language;
        document.country = country;
        document.title = title;
        document.text = text;
        return document;
    }

    public UUID id() {
        return id;
    }

    public UUID templateId() {
        return templateId;
    }

    /** Two or three small letters, such as {@code sv}. */
    public String language() {
        return language;
    }

    /** The only country it is meant for, in two capital letters, or null. */
    public String country() {
        return country;
    }

    public String title() {
        return title;
    }

    /** Paragraphs, with an empty line between two. */
    public String text() {
        return text;
    }

    public List<Block> blocks() {
        return Block.of(text);
    }

    /** SHA-256 of the text in UTF-8, in hexadecimal digits. The database makes it from the text, so it is there once the row is written, and never disagrees. */
    public String digest() {
        return digest;
    }
}
