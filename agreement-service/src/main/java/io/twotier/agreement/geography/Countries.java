package io.twotier.agreement.geography;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** The countries of the programme, from {@code deploy/reference/csp-regions.csv}. */
@ApplicationScoped
public class Countries {

    private final Set<String> codes;

    public Countries() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream("csp-regions.csv");
             BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            codes = lines.lines().skip(1).map(line -> line.split(",", 3)[1]).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("the countries cannot be read", e);
        }
    }

    /** Whether it is one, in the two capital letters that name it. */
    public boolean know(String code) {
        return codes.contains(code);
    }
}
