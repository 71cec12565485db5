package io.twotier.partner.partnership;

import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of a partnership in the languages we have; English for every other one. */
public final class PartnershipTexts {

    private static final ResourceBundle.Control ENGLISH_OTHERWISE = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle texts;

    private PartnershipTexts(ResourceBundle texts) {
        this.texts = texts;
    }

    /** @param language as a client writes it ({@code sv}, {@code sv-SE}, {@code sv_SE}), or null */
    public static PartnershipTexts in(String language) {
        Locale wanted = Locale.forLanguageTag(language == null ? "" : language.trim().replace('_', '-'));
        return new PartnershipTexts(ResourceBundle.getBundle("texts.partnership", wanted, PartnershipTexts.class.getClassLoader(), ENGLISH_OTHERWISE));
    }

    /** R57: what a provider confirms. */
    public String statement() {
        return texts.getString("removal.statement");
    }

    public String statementVersion() {
        return texts.getString("removal.statementVersion");
    }

    /** R60: what the system does not do for the provider. */
    public String advisory() {
        return texts.getString("removal.advisory");
    }

    String subject(String provider) {
        return texts.getString("invitation.subject").formatted(provider);
    }

    String body(String provider, String link) {
        return texts.getString("invitation.body").formatted(provider, link);
    }
}
