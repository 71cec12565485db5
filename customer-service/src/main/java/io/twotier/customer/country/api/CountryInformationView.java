package io.twotier.customer.country.api;

import io.twotier.customer.country.AddressForm;
import io.twotier.customer.country.CountryRules;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Resource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A country as old clients know it: what an address there needs, and how its languages are named. Tax and VAT ids are not taken anywhere. */
public record CountryInformationView(String iso2Code, String iso3Code, String defaultCulture, boolean isStateRequired, List<String> supportedStatesList,
                                     List<String> supportedLanguagesList, List<String> supportedCulturesList, boolean isPostalCodeRequired,
                                     String postalCodeRegex, boolean isCityRequired, boolean isVatIdSupported, boolean isTaxIdSupported,
                                     boolean isRegistrationNumberSupported, String registrationNumberRegex, String phoneNumberRegex,
                                     String resellerAgreementRegion, String geographicRegion, List<String> countryCallingCodesList,
                                     Values supportedLanguages, Values countryCallingCodes, Attributes attributes) implements Resource {

    /** A list as the documents write it; the SDKs read the ones named as lists. */
    public record Values(List<String> value) {
    }

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    static CountryInformationView of(String country, String region, AddressForm form) {
        List<Locale> spoken = Arrays.stream(Locale.getAvailableLocales()).filter(one -> one.getCountry().equals(country) && one.getScript().isEmpty()
                && one.getVariant().isEmpty() && !one.hasExtensions()).toList();
        List<String> cultures = spoken.stream().map(Locale::toLanguageTag).sorted().toList();
        List<String> languages = spoken.stream().map(Locale::getLanguage).distinct().sorted().toList();
        List<String> callingCodes = Stream.ofNullable(form.callingCode()).toList();
        Pattern number = CountryRules.numberForm(country);
        return new CountryInformationView(country, COUNTRIES.contains(country) ? new Locale("", country).getISO3Country() : null,
                form.culture() == null ? cultures.stream().findFirst().orElse(null) : form.culture(), !form.states().isEmpty(), form.states(),
                languages, cultures, form.postalCodeDemanded(),
                form.postalCode() == null ? null : whole(form.postalCode()), true, false, false, number != null, number == null ? null : whole(number),
                whole(CountryRules.phoneForm()), region, region, callingCodes,
                new Values(languages), new Values(callingCodes), Attributes.of("CountryInformation"));
    }

    private static String whole(Pattern form) {
        return "^(" + form + ")$";
    }
}
