package io.twotier.agreement.template;

import io.twotier.agreement.AgreementType;
import io.twotier.agreement.template.document.AgreementDocument;
import io.twotier.agreement.template.document.AgreementDocuments;
import io.twotier.platform.Ids;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What the operator wants to publish.
 *
 * @param link      where it is published elsewhere, or null
 * @param countries the only ones it is meant for; empty for all
 */
public record Edition(AgreementType type, int versionRank, String link, Set<String> countries, List<Text> texts) {

    /** @param country the only one it is meant for, or null */
    public record Text(String language, String country, String title, String text) {

        private Place place() {
            return new Place(language, country);
        }
    }

    private record Place(String language, String country) {
    }

    /** So that it can be read by everybody. */
    boolean hasEnglish() {
        return texts.stream().anyMatch(text -> text.language().equals(AgreementDocuments.FALLBACK) && text.country() == null);
    }

    /** Which of two would be shown nobody could tell. */
    boolean hasOneTextForEach() {
        return texts.stream().map(Text::place).distinct().count() == texts.size();
    }

    boolean keepsToItsCountries() {
        return countries.isEmpty() || texts.stream().allMatch(text -> text.country() == null || countries.contains(text.country()));
    }

    List<AgreementDocument> documents(UUID template) {
        return texts.stream().map(text -> AgreementDocument.written(Ids.next(), template, text.language(), text.country(), text.title(), text.text())).toList();
    }
}
