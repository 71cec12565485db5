package io.twotier.customer.country;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.twotier.customer.billing.Address;
import io.twotier.platform.command.Refused;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryRulesTest {

    private final Countries countries = new Countries();
    private final CountryRules rules = new CountryRules(countries, new AddressForms());

    @Test
    void theRegionOfACountryIsThatOfTheReferenceData() {
        assertEquals(Optional.of("EUROPE"), countries.region("se"));
        assertEquals(Optional.of("UNITED_STATES"), countries.region("US"));
        assertEquals(Optional.of("MIDDLE_EAST_CENTRAL_EASTERN_EUROPE"), countries.region("UA"));
        assertEquals(Optional.empty(), countries.region("ZZ"));
        assertEquals(Optional.empty(), countries.region(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AM", "AZ", "BY", "HU", "KZ", "KG", "MD", "RU", "TJ", "UZ", "UA"})
    void elevenCountriesDemandARegistrationNumberAndAPhone(String country) {
        assertEquals(600049, refused(address(country, "+37400000000"), null).rejection().code());
        Refused both = refused(address(country, null), null);
        assertEquals(List.of("company.number", "address.phoneNumber"), both.violations().stream().map(v -> v.field()).toList());
    }

    @ParameterizedTest
    @CsvSource({"AM,12345678", "AZ,1234567890", "BY,123456789", "HU,12345678-1-12", "KZ,123456789012", "KG,12345678901234", "MD,1234567890123",
            "RU,1234567890", "TJ,123456789", "UZ,123456789", "UA,12345678"})
    void aNumberOfTheCountrysFormIsTaken(String country, String number) {
        assertDoesNotThrow(() -> rules.demand(address(country, "+37400000000"), "address", number, "company.number"));
        assertEquals(600051, refused(address(country, " "), number).rejection().code());
        assertEquals(600050, refused(address(country, "+37400000000"), "1").rejection().code());
    }

    @Test
    void otherCountriesTakeNoNumber() {
        assertDoesNotThrow(() -> rules.demand(address("SE", null), "address", null, "company.number"));
        assertEquals(600002, refused(address("SE", null), "5560000000").rejection().code());
    }

    @Test
    void everythingThatIsWrongWithAnAddressIsNamed() {
        Address empty = new Address("ZZ", null, " ", null, null, null, null, null, null, null, null, null, "call me", null);
        Refused no = assertThrows(Refused.class, () -> rules.demand(empty, "address"));
        assertEquals(2007, no.rejection().code());
        assertEquals(400, no.rejection().status());
        assertEquals(List.of("address.country", "address.city", "address.addressLine1", "address.phoneNumber"),
                no.violations().stream().map(v -> v.field()).toList());
    }

    @Test
    void aPostalCodeAndAStateAreOfTheCountrysForm() {
        assertEquals(List.of("address.state", "address.postalCode"), refused(new Address("US", null, "Austin", "Texas", "1 Main St", null, null, null, null, null,
                null, null, null, null), null).violations().stream().map(v -> v.field()).toList());
        assertEquals(List.of("address.postalCode"), refused(new Address("se", null, "Falun", null, "Ugnsgatan 3", null, null, null, "7913", null, null, null,
                null, null), null).violations().stream().map(v -> v.field()).toList());
        assertDoesNotThrow(() -> rules.demand(new Address("US", null, "Austin", "TX", "1 Main St", null, null, null, "73301-0001", null, null, null, null, null), "address"));
        assertDoesNotThrow(() -> rules.demand(new Address("AE", null, "Dubai", null, "1 Road", null, null, null, "anything", null, null, null, null, null), "address"));
    }

    private Refused refused(Address address, String number) {
        return assertThrows(Refused.class, () -> rules.demand(address, "address", number, "company.number"));
    }

    private static Address address(String country, String phone) {
        return new Address(country, null, "Falun", null, "Ugnsgatan 3", null, null, null, "79130", "Maj", null, "Ek", phone, null);
    }
}
