package io.twotier.agreement.template.api;

import io.twotier.agreement.template.AgreementTemplate;
import io.twotier.agreement.template.document.AgreementDocument;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Links;
import io.twotier.platform.wire.Resource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;

/**
 * A template and the texts it can be read in.
 *
 * @param countries   the only ones it is meant for; empty when it is for all
 * @param validUntil  the last day (UTC) on which it may be agreed to, once it is retired
 * @param successorId what is agreed to instead from then on
 */
public record TemplateView(UUID templateId, String agreementType, int versionRank, String agreementLink, SortedSet<String> countries, SortedSet<String> languages,
                           LocalDate validUntil, UUID successorId, Instant publishedAt, List<Document> documents, Links links, Attributes attributes)
        implements Resource {

    /** @param digest SHA-256 of the text in UTF-8, in hexadecimal digits @param text for the operator alone */
    public record Document(String language, String country, String title, String digest, String text) {
    }

    static TemplateView of(AgreementTemplate template) {
        return of(template, "/agreementtemplates/", false);
    }

    static TemplateView forOperator(AgreementTemplate template) {
        return of(template, "/operator/agreementtemplates/", true);
    }

    private static TemplateView of(AgreementTemplate template, String path, boolean withText) {
        List<Document> documents = template.documents().stream().map(one -> document(one, withText)).toList();
        return new TemplateView(template.id(), template.type().wireName(), template.versionRank(), template.link(), template.countries(), template.languages(),
                template.validUntil(), template.successorId(), template.publishedAt(), documents, Links.self(path + template.id()),
                Attributes.of("AgreementTemplate", template.version()));
    }

    private static Document document(AgreementDocument one, boolean withText) {
        return new Document(one.language(), one.country(), one.title(), one.digest(), withText ? one.text() : null);
    }
}
