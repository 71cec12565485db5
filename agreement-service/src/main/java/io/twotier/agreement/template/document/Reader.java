package io.twotier.agreement.template.document;

import io.twotier.agreement.geography.Countries;
import io.twotier.platform.command.PlatformRejection;
import io.twotier.platform.command.Refused;
import io.twotier.platform.command.Violation;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;

/** Who wants to read a text. @param country two capital letters */
public record Reader(Locale language, String country) {

    private static final Locale ANYBODY = Locale.US;

    /**
     * @param language a tag such as {@code sv-SE}, or null for the default
     * @param country  in capital letters, as old clients know it, or null for the default
     * @throws Refused 400 when the one is no tag or the other no country
     */
    public static Reader of(String language, String country, Countries known) {
        List<Violation> wrong = new ArrayList<>();
        Locale asked = ANYBODY;
        try {
            asked = language == null ? ANYBODY : new Locale.Builder().setLanguageTag(language.replace('_', '-')).build();
        } catch (IllformedLocaleException noTag) {
            wrong.add(new Violation("language", "is no language tag such as sv-SE"));
        }
        if (country != null && !known.know(country)) {
            wrong.add(new Violation("country", "must be a country of the programme, in its two capital letters"));
        }
        if (!wrong.isEmpty()) {
            throw Refused.because(PlatformRejection.INVALID, wrong);
        }
        return new Reader(asked, country == null ? ANYBODY.getCountry() : country);
    }

    /** The language the reader is given this text in, in the reader's own words where it is the one wanted. */
    public String given(AgreementDocument document) {
        return (document.language().equals(language.getLanguage()) ? language : ANYBODY).toLanguageTag();
    }
}
