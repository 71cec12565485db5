package io.twotier.customer.country;

import io.twotier.customer.billing.Address;
import io.twotier.platform.command.Refused;
import io.twotier.platform.command.Rejection;
import io.twotier.platform.command.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What a country demands of an address and of a company: the first broken demand gives the code, every broken one is named. */
@ApplicationScoped
public class CountryRules {

    /** Countries where a customer must give its registration number and a phone number, with the number's form. */
    private static final Map<String, Pattern> NUMBERS = Map.ofEntries(number("AM", "\\d{8}"), number("AZ", "\\d{10}"), number("BY", "\\d{9}"),
            number("HU", "\\d{8}-\\d-\\d{2}|\\d{10,11}"), number("KZ", "\\d{12}"), number("KG", "\\d{14}"), number("MD", "\\d{13}"),
            number("RU", "\\d{10}|\\d{12}"), number("TJ", "\\d{9}"), number("UZ", "\\d{9}"), number("UA", "\\d{8,10}"));
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{3,30}");

    private final Countries countries;
    private final AddressForms forms;

    CountryRules(Countries countries, AddressForms forms) {
        this.countries = countries;
        this.forms = forms;
    }

    private record Broken(Rejection rejection, Violation violation) {
    }

    /** @throws Refused 400 with a violation for each field that cannot be as it is */
    public void demand(Address address, String addressField) {
        refuse(address(address, addressField));
    }

    /** @throws Refused 400 with a violation for each field that cannot be as it is */
    public void demand(Address address, String addressField, String registrationNumber, String numberField) {
        List<Broken> broken = address(address, addressField);
        broken.addAll(number(address, addressField, registrationNumber, numberField));
        refuse(broken);
    }

    /** Whether an address can be as it is. */
    boolean takes(Address address) {
        return address(address, "").isEmpty();
    }

    /** The form of the registration numbers a country demands, or null where it takes none. */
    public static Pattern numberForm(String country) {
        return NUMBERS.get(country);
    }

    public static Pattern phoneForm() {
        return PHONE;
    }

    private List<Broken> address(Address address, String field) {
        List<Broken> broken = new ArrayList<>();
        AddressForm form = forms.of(address.country());
        if (countries.region(address.country()).isEmpty()) {
            broken.add(broken(CountryRejection.ADDRESS, field, "country", "is not a country of the programme (two letters)"));
        }
        if (blank(address.city())) {
            broken.add(broken(CountryRejection.ADDRESS, field, "city", "is missing"));
        }
        if (blank(address.addressLine1())) {
            broken.add(broken(CountryRejection.ADDRESS, field, "addressLine1", "is missing"));
        }
        if (!form.takesState(address.state())) {
            broken.add(broken(CountryRejection.ADDRESS, field, "state", "is not one of " + String.join(", ", form.states())));
        }
        if (!form.takesPostalCode(address.postalCode())) {
            broken.add(broken(CountryRejection.ADDRESS, field, "postalCode", "is not of the form " + form.postalCode()));
        }
        if (!blank(address.phoneNumber()) && !PHONE.matcher(address.phoneNumber().trim()).matches()) {
            broken.add(broken(CountryRejection.ADDRESS, field, "phoneNumber", "is not a phone number"));
        }
        return broken;
    }

    private List<Broken> number(Address address, String addressField, String number, String numberField) {
        List<Broken> broken = new ArrayList<>();
        Pattern form = address.country() == null ? null : NUMBERS.get(address.country().toUpperCase(Locale.ROOT));
        if (form == null) {
            if (!blank(number)) {
                broken.add(new Broken(CountryRejection.NUMBER_NOT_SUPPORTED, new Violation(numberField, "must be left out")));
            }
            return broken;
        }
        if (blank(number)) {
            broken.add(new Broken(CountryRejection.NUMBER_MISSING, new Violation(numberField, "is missing")));
        } else if (!form.matcher(number.trim()).matches()) {
            broken.add(new Broken(CountryRejection.NUMBER_FORMAT, new Violation(numberField, "must be of the form " + form)));
        }
        if (blank(address.phoneNumber())) {
            broken.add(broken(CountryRejection.PHONE_MISSING, addressField, "phoneNumber", "is missing"));
        }
        return broken;
    }

    private static void refuse(List<Broken> broken) {
        if (!broken.isEmpty()) {
            throw Refused.because(broken.get(0).rejection(), broken.stream().map(Broken::violation).toList());
        }
    }

    private static Broken broken(Rejection rejection, String parent, String field, String message) {
        return new Broken(rejection, new Violation(parent + "." + field, message));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static Map.Entry<String, Pattern> number(String country, String form) {
        return Map.entry(country, Pattern.compile(form));
    }
}
