package io.twotier.partner.geography;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The region a country belongs to; partners and customers of one region trade with each other. Source: {@code reference/csp-regions.csv}. */
@ApplicationScoped
public class Regions {

    private final Map<String, String> byCountry;

    public Regions() {
        try (var in = new BufferedReader(new InputStreamReader(Regions.class.getResourceAsStream("/reference/csp-regions.csv"), StandardCharsets.UTF_8))) {
            byCountry = in.lines().skip(1).map(line -> line.split(",")).collect(Collectors.toUnmodifiableMap(cells -> cells[1], cells -> cells[0]));
        } catch (IOException e) {
            throw new UncheckedIOException("the region table cannot be read", e);
        }
    }

    /** @param country ISO code of two letters in any case */
    public Optional<String> of(String country) {
        return Optional.ofNullable(byCountry.get(country.toUpperCase(Locale.ROOT)));
    }
}
