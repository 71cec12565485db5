package io.twotier.customer.country;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The countries of the programme and the region each is sold to in, from {@code deploy/reference/csp-regions.csv}. */
@ApplicationScoped
public class Countries {

    private final Map<String, String> regions;

    public Countries() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream("csp-regions.csv");
             BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            regions = lines.lines().skip(1).map(line -> line.split(",", 3)).collect(Collectors.toUnmodifiableMap(c -> c[1], c -> c[0]));
        } catch (IOException e) {
            throw new UncheckedIOException("the regions cannot be read", e);
        }
    }

    /** Their codes of two letters. */
    public Set<String> codes() {
        return regions.keySet();
    }

    /** @param country two letters in any case; nothing for one the programme does not know */
    public Optional<String> region(String country) {
        return country == null ? Optional.empty() : Optional.ofNullable(regions.get(country.toUpperCase(Locale.ROOT)));
    }
}
