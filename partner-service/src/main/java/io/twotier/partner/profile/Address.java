package io.twotier.partner.profile;

import jakarta.validation.constraints.Size;

/** A postal address with the person to ask for there, as it comes in, is kept and goes out. What must be there {@link AddressRules} say. */
public record Address(@Size(max = 2) String country, @Size(max = 100) String region, @Size(max = 100) String city, @Size(max = 100) String state,
                      @Size(max = 200) String addressLine1, @Size(max = 200) String addressLine2, @Size(max = 200) String addressLine3,
                      @Size(max = 20) String postalCode, @Size(max = 50) String firstName, @Size(max = 50) String lastName,
                      @Size(max = 40) String phoneNumber) {

    public static Address in(String country) {
        return new Address(country, null, null, null, null, null, null, null, null, null, null);
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "Address[" + country + "]";
    }
}
