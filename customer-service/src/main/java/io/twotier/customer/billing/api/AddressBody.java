package io.twotier.customer.billing.api;

import io.twotier.customer.billing.Address;
import jakarta.validation.constraints.Size;
import java.util.Locale;

/** An address as it comes in and goes out. What must be there depends on the country. */
public record AddressBody(@Size(max = 2) String country, @Size(max = 100) String region, @Size(max = 100) String city, @Size(max = 100) String state,
                          @Size(max = 200) String addressLine1, @Size(max = 200) String addressLine2, @Size(max = 200) String addressLine3,
                          @Size(max = 100) String district, @Size(max = 20) String postalCode, @Size(max = 50) String firstName,
                          @Size(max = 50) String middleName, @Size(max = 50) String lastName, @Size(max = 40) String phoneNumber,
                          @Size(max = 254) String emailAddress) {

    public static AddressBody of(Address a) {
        return new AddressBody(a.country(), a.region(), a.city(), a.state(), a.addressLine1(), a.addressLine2(), a.addressLine3(), a.district(),
                a.postalCode(), a.firstName(), a.middleName(), a.lastName(), a.phoneNumber(), a.emailAddress());
    }

    public Address address() {
        return new Address(country == null ? null : country.toUpperCase(Locale.ROOT), region, city, state, addressLine1, addressLine2, addressLine3, district,
                postalCode, firstName, middleName, lastName, phoneNumber, emailAddress);
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "AddressBody[" + country + "]";
    }
}
