package io.twotier.customer.country;

import io.twotier.customer.billing.Address;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a country writes its addresses.
 *
 * @param postalCode        the form of its postal codes, or null where none is known
 * @param postalCodeDemanded whether an address needs one
 * @param states            the abbreviations of which an address needs one; empty where it needs none
 */
public record AddressForm(String culture, String callingCode, Pattern postalCode, boolean postalCodeDemanded, List<String> states) {

    /** Where nothing is known nothing is demanded. */
    static final AddressForm UNKNOWN = new AddressForm(null, null, null, false, List.of());

    boolean takesPostalCode(String text) {
        return blank(text) ? !postalCodeDemanded : postalCode == null || postalCode.matcher(text.trim()).matches();
    }

    boolean takesState(String text) {
        return states.isEmpty() || !blank(text) && states.contains(text.trim());
    }

    /** The same address as the country writes it, as far as that can be told. */
    Address corrected(Address a) {
        return new Address(tidy(a.country()), tidy(a.region()), tidy(a.city()), states.isEmpty() ? tidy(a.state()) : upper(a.state()), tidy(a.addressLine1()),
                tidy(a.addressLine2()), tidy(a.addressLine3()), tidy(a.district()), postal(a.country(), a.postalCode()), tidy(a.firstName()),
                tidy(a.middleName()), tidy(a.lastName()), tidy(a.phoneNumber()), tidy(a.emailAddress()));
    }

    /** Without the country before it, and with its parts as far from each other as they should be. */
    private String postal(String country, String text) {
        if (blank(text) || takesPostalCode(text)) {
            return tidy(text);
        }
        String bare = upper(text).replaceAll("^" + country + "[ -]", "").replaceAll("[ -]", "");
        return IntStream.rangeClosed(1, bare.length()).boxed()
                .flatMap(at -> Stream.of("", " ", "-").map(between -> bare.substring(0, at) + between + bare.substring(at)))
                .filter(this::takesPostalCode).map(String::trim).findFirst().orElse(tidy(text));
    }

    private static String upper(String text) {
        return text == null ? null : tidy(text).toUpperCase(Locale.ROOT);
    }

    private static String tidy(String text) {
        return text == null ? null : text.trim().replaceAll(" +", " ");
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
