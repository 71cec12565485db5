package io.twotier.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages of pages; English for who reads none of them. */
public enum PageLanguage {
    EN("English"), SV("Svenska");

    private final String name;

    PageLanguage(String name) {
        this.name = name;
    }

    /** @param wanted by the address, which wins, or null @param accepted by the browser, the best first */
    public static PageLanguage of(String wanted, List<Locale> accepted) {
        return named(wanted).or(() -> accepted.stream().flatMap(l -> named(l.getLanguage()).stream()).findFirst()).orElse(EN);
    }

    private static Optional<PageLanguage> named(String tag) {
        return Arrays.stream(values()).filter(language -> language.tag().equalsIgnoreCase(tag)).findFirst();
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In the language itself. */
    public String label() {
        return name;
    }
}
