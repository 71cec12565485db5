package io.twotier.agreement.evidence;

import io.twotier.agreement.template.AgreementTemplate;
import io.twotier.agreement.template.AgreementTemplates;
import io.twotier.agreement.template.document.AgreementDocument;
import io.twotier.agreement.template.document.AgreementDocuments;
import io.twotier.platform.command.Check;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Finds the text that a reader agrees to. */
@ApplicationScoped
public class AgreedTexts {

    private final AgreementDocuments documents;
    private final AgreementTemplates templates;

    AgreedTexts(AgreementDocuments documents, AgreementTemplates templates) {
        this.documents = documents;
        this.templates = templates;
    }

    /** What is known of a reader's choice before anything is written. */
    public record Choice(AgreementTemplate template, AgreementDocument document, Reading reading, String country) {

        /** Whether there is a text in the language that was named: evidence of another one would be evidence of nothing. */
        public Check readable() {
            boolean readable = template == null || document == null || reading.language() == null || language(reading.language()).equals(document.language());
            return readable ? Check.that(true, EvidenceRejection.NO_TEXT) : Check.that(false, EvidenceRejection.NO_TEXT, template.id(), reading.language());
        }

        public AgreedText text() {
            return document == null ? new AgreedText(template.versionRank(), null, country, null)
                    : new AgreedText(template.versionRank(), document.language(), country, document.digest());
        }
    }

    /** @param template may be null @param home the country of the customer or partner, or null when it is not known */
    public Choice choice(AgreementTemplate template, Reading reading, String home) {
        String country = Optional.ofNullable(reading.country()).or(() -> Optional.ofNullable(home)).map(name -> name.toUpperCase(Locale.ROOT)).orElse(null);
        String language = Optional.ofNullable(reading.language()).or(() -> Optional.ofNullable(reading.locale())).orElse(AgreementDocuments.FALLBACK);
        return new Choice(template, template == null ? null : document(template, reading, language, country), reading, country);
    }

    private AgreementDocument document(AgreementTemplate template, Reading reading, String language, String country) {
        AgreementDocument shown = reading.document() == null ? null : documents.findById(reading.document());
        return shown != null && shown.templateId().equals(template.id()) ? shown : documents.shownTo(template.id(), language, country);
    }

    /** R100: of an agreement that somebody else tells of; it says which template, and not in which language it was read. */
    public AgreedText told(UUID template) {
        return AgreedText.untold(templates.findByIdOptional(template).map(AgreementTemplate::versionRank).orElse(null));
    }

    private static String language(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }
}
