package io.twotier.partner.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** R108: what providers differ in. */
public enum ProviderService {
    TRAINING, MARKETING, FINANCING, CREDIT_TERMS, BILLING, SUPPORT, MANAGED_SERVICES;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In any letter case, with or without underscores. */
    static Optional<ProviderService> named(String text) {
        String bare = Directory.bare(text);
        return Arrays.stream(values()).filter(service -> Directory.bare(service.name()).equals(bare)).findFirst();
    }
}
