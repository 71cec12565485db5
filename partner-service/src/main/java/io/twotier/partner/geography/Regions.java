package io.twotier.partner.geography;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The region a country belongs to, and its currency; partners and customers of one region trade with each other.
 * Source: {@code reference/csp-regions.csv}.
 */
@ApplicationScoped
public class Regions {

    private final Map<String, Country> countries;

    private record Country(String region, String currency) {
    }

    public Regions() {
        try (var in = new BufferedReader(new InputStreamReader(Regions.class.getResourceAsStream("/reference/csp-regions.csv"), StandardCharsets.UTF_8))) {
            countries = in.lines().skip(1).map(line -> List.of(line.split(",")))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells.get(1), cells -> new Country(cells.get(0), cells.get(cells.size() - 1))));
        } catch (IOException e) {
            throw new UncheckedIOException("the region table cannot be read", e);
        }
    }

    /** @param country ISO code of two letters in any case */
    public Optional<String> of(String country) {
        return country(country).map(Country::region);
    }

    /** The ISO code of the currency a country is billed in. */
    public Optional<String> currency(String country) {
        return country(country).map(Country::currency);
    }

    public Set<String> names() {
        return countries.values().stream().map(Country::region).collect(Collectors.toSet());
    }

    private Optional<Country> country(String country) {
        return Optional.ofNullable(country == null ? null : countries.get(country.toUpperCase(Locale.ROOT)));
    }
}
