package io.twotier.customer.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A postal address with the person to ask for there. @param country two letters */
@Embeddable
public record Address(@Column(name = "address_country") String country,
                      @Column(name = "address_region") String region,
                      @Column(name = "address_city") String city,
                      @Column(name = "address_state") String state,
                      @Column(name = "address_line1") String addressLine1,
                      @Column(name = "address_line2") String addressLine2,
                      @Column(name = "address_line3") String addressLine3,
                      @Column(name = "address_district") String district,
                      @Column(name = "address_postal_code") String postalCode,
                      @Column(name = "address_first_name") String firstName,
                      @Column(name = "address_middle_name") String middleName,
                      @Column(name = "address_last_name") String lastName,
                      @Column(name = "address_phone_number") String phoneNumber,
                      @Column(name = "address_email_address") String emailAddress) {

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "Address[" + country + "]";
    }
}
