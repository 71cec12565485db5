package io.twotier.partner.partnership;

import io.twotier.platform.letter.Letter;
import io.twotier.platform.letter.Texts;

/** The texts of a partnership in the languages we have; English for every other one. */
public final class PartnershipTexts {

    private final Texts texts;

    private PartnershipTexts(Texts texts) {
        this.texts = texts;
    }

    /** @param language as a client writes it ({@code sv}, {@code sv-SE}, {@code sv_SE}), or null */
    public static PartnershipTexts in(String language) {
        return new PartnershipTexts(Texts.of("texts.partnership", language));
    }

    /** R57: what a provider confirms. */
    public String statement() {
        return texts.get("removal.statement");
    }

    public String statementVersion() {
        return texts.get("removal.statementVersion");
    }

    /** R60: what the system does not do for the provider. */
    public String advisory() {
        return texts.get("removal.advisory");
    }

    /** R34, R35 @param recipient or null */
    Letter invitation(String provider, String recipient, String link) {
        return new Letter(recipient, texts.get("invitation.subject", provider), texts.get("invitation.body", provider, link));
    }
}
