package io.twotier.customer.billing;

import jakarta.persistence.Embeddable;

/** Whom a partner bills for a customer, and where. */
@Embeddable
public record BillTo(String firstName, String lastName, String email, String culture, String language, String companyName, Address defaultAddress) {

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "BillTo[" + defaultAddress + "]";
    }
}
