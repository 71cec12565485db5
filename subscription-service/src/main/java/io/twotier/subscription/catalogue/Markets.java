package io.twotier.subscription.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The countries that can be sold to, each with its currency (Q24: there are no prices, but an order names its currency). */
@ApplicationScoped
public class Markets {

    private final Map<String, String> currencies = Reference.rows("csp-regions.csv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get("country"), row -> row.get("currency")));

    public Optional<String> currency(String country) {
        return Optional.ofNullable(currencies.get(country.trim().toUpperCase(Locale.ROOT)));
    }
}
