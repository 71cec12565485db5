package io.twotier.agreement.customer;

import jakarta.persistence.Embeddable;

/** The person of the customer who agreed. Kept as evidence only; never in events or logs. */
@Embeddable
public record Contact(String firstName, String lastName, String email, String phoneNumber) {

    @Override
    public String toString() {
        return "Contact[masked]";
    }
}
