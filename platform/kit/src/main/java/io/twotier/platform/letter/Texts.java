package io.twotier.platform.letter;

import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of a bundle in the languages it has; English for every other one. */
public final class Texts {

    private static final ResourceBundle.Control ENGLISH_OTHERWISE = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle texts;

    private Texts(ResourceBundle texts) {
        this.texts = texts;
    }

    /** @param bundle as {@code texts.greeting} @param language as a client writes it ({@code sv}, {@code sv-SE}, {@code sv_SE}), or null */
    public static Texts of(String bundle, String language) {
        Locale wanted = Locale.forLanguageTag(language == null ? "" : language.trim().replace('_', '-'));
        return new Texts(ResourceBundle.getBundle(bundle, wanted, Thread.currentThread().getContextClassLoader(), ENGLISH_OTHERWISE));
    }

    public String get(String key, Object... args) {
        return args.length == 0 ? texts.getString(key) : texts.getString(key).formatted(args);
    }
}
