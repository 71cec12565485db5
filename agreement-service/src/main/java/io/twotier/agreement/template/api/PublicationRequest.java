package io.twotier.agreement.template.api;

import io.twotier.agreement.AgreementType;
import io.twotier.agreement.geography.Countries;
import io.twotier.agreement.template.Edition;
import io.twotier.platform.command.PlatformRejection;
import io.twotier.platform.command.Refused;
import io.twotier.platform.command.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A version of an agreement to be published.
 *
 * @param agreementLink where it is published elsewhere; our own address when absent
 * @param countries     the only ones it is meant for; all when absent or empty
 */
public record PublicationRequest(@NotBlank @Size(max = 100) String agreementType, @NotNull @Min(0) @Max(1_000_000) Integer versionRank,
                                 @Size(max = 1000) @Pattern(regexp = "https://[^\\s\"<>\\p{Cntrl}]+", message = "must be an address that begins with https://") String agreementLink,
                                 @Size(max = 300) List<@NotNull @Size(max = 10) String> countries, @NotEmpty @Size(max = 100) List<@NotNull @Valid Document> documents) {

    /**
     * One text of it.
     *
     * @param language two or three small letters
     * @param country  the only one it is meant for; any when absent
     * @param text     paragraphs with an empty line between two; a short line alone that does not end like a sentence is a heading
     */
    public record Document(@NotNull @Pattern(regexp = "[a-z]{2,3}", message = "must be two or three small letters") String language, @Size(max = 10) String country,
                           @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", message = CHARACTERS) String title,
                           @NotBlank @Size(max = 200_000) @Pattern(regexp = "[[^\\p{Cntrl}\\p{Cs}]\\n\\r\\t]*", message = CHARACTERS) String text) {

        private static final String CHARACTERS = "has characters that nobody can read";

        private Edition.Text asText() {
            return new Edition.Text(language, country, title.strip(), text);
        }
    }

    /** @throws Refused 400 when a type or a country is none */
    Edition edition(Countries known) {
        List<Violation> wrong = new ArrayList<>();
        Optional<AgreementType> type = AgreementType.lenient(agreementType);
        if (type.isEmpty()) {
            wrong.add(new Violation("agreementType", "is not an agreement type we know"));
        }
        List<String> wanted = countries == null ? List.of() : countries;
        for (int i = 0; i < wanted.size(); i++) {
            demand(known, wanted.get(i), "countries[" + i + "]", wrong);
        }
        for (int i = 0; i < documents.size(); i++) {
            demand(known, documents.get(i).country(), "documents[" + i + "].country", wrong);
        }
        if (!wrong.isEmpty()) {
            throw Refused.because(PlatformRejection.INVALID, wrong);
        }
        return new Edition(type.get(), versionRank, agreementLink, Set.copyOf(wanted), documents.stream().map(Document::asText).toList());
    }

    private static void demand(Countries known, String country, String field, List<Violation> wrong) {
        if (country != null && !known.know(country)) {
            wrong.add(new Violation(field, "must be a country of the programme, in its two capital letters"));
        }
    }
}
