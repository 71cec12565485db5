package io.twotier.partner.profile;

import io.twotier.partner.geography.Regions;
import io.twotier.platform.command.Refused;
import io.twotier.platform.command.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What an address needs wherever it is. The data we have names the countries of the programme; it has no postal forms of single countries. */
@ApplicationScoped
public class AddressRules {

    /** Digits with the signs people write between them, at least four. */
    public static final String PHONE = "\\+?[0-9][0-9 ()./-]{3,30}";
    private static final Pattern NUMBER = Pattern.compile(PHONE);

    private final Regions regions;

    AddressRules(Regions regions) {
        this.regions = regions;
    }

    /** @param address null for one that was left out @throws Refused 400/2007 with a violation for each field that cannot be as it is */
    public void demand(Address address, String field) {
        List<Violation> broken = address == null ? List.of() : broken(address, field);
        if (!broken.isEmpty()) {
            throw Refused.because(ProfileRejection.ADDRESS, broken);
        }
    }

    private List<Violation> broken(Address address, String field) {
        List<Violation> broken = new ArrayList<>();
        if (regions.of(address.country()).isEmpty()) {
            broken.add(new Violation(field + ".country", "is not a country of the programme (two letters)"));
        }
        if (blank(address.city())) {
            broken.add(new Violation(field + ".city", "is missing"));
        }
        if (blank(address.addressLine1())) {
            broken.add(new Violation(field + ".addressLine1", "is missing"));
        }
        if (!blank(address.phoneNumber()) && !NUMBER.matcher(address.phoneNumber().trim()).matches()) {
            broken.add(new Violation(field + ".phoneNumber", "is not a phone number"));
        }
        return broken;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
