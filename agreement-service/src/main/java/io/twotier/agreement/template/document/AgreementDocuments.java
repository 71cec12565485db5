package io.twotier.agreement.template.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The texts of all agreements. */
@ApplicationScoped
public class AgreementDocuments implements PanacheRepositoryBase<AgreementDocument, UUID> {

    /** In which every agreement can be read. */
    public static final String FALLBACK = "en";

    /**
     * The text that is shown to somebody of this country who reads this language: the country's own in the language, else the language's, else English.
     *
     * @param language a tag such as {@code sv} or {@code sv-SE}; only the language of it counts
     * @param country  two capital letters, or null where none is known
     * @return null only when there is no such template
     */
    public AgreementDocument shownTo(UUID templateId, String language, String country) {
        String wanted = Locale.forLanguageTag(language).getLanguage();
        return find("""
                templateId = ?1 and (language = ?2 or language = ?4) and (country is null or country = ?3)
                order by case when language = ?2 then 0 else 1 end, case when country is null then 1 else 0 end""",
                templateId, wanted, country, FALLBACK).firstResult();
    }

    public List<AgreementDocument> of(UUID templateId) {
        return list("templateId", Sort.by("language").and("country"), templateId);
    }
}
