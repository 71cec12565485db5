package io.twotier.customer.country;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The address forms of the countries for which {@code address-forms.csv} has one. */
@ApplicationScoped
public class AddressForms {

    private final Map<String, AddressForm> forms;

    public AddressForms() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream("address-forms.csv");
             BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            forms = lines.lines().skip(1).map(AddressForms::columns).collect(Collectors.toUnmodifiableMap(c -> c[0], AddressForms::form));
        } catch (IOException e) {
            throw new UncheckedIOException("the address forms cannot be read", e);
        }
    }

    /** A pattern may hold commas between braces, and no other column holds one. */
    private static String[] columns(String line) {
        return line.split(",(?![0-9]*})", -1);
    }

    private static AddressForm form(String[] columns) {
        List<String> states = columns[5].isBlank() ? List.of() : List.of(columns[5].split(" "));
        return new AddressForm(columns[1], columns[2], Pattern.compile(columns[3]), columns[4].equals("yes"), states);
    }

    /** @param country two letters in any case */
    public AddressForm of(String country) {
        return country == null ? AddressForm.UNKNOWN : forms.getOrDefault(country.toUpperCase(Locale.ROOT), AddressForm.UNKNOWN);
    }
}
