package io.twotier.partner.profile;

import io.twotier.partner.account.Contact;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Whom to ask for; never shown in logs or events. */
public record Person(@NotBlank @Size(max = 50) String firstName, @NotBlank @Size(max = 50) String lastName, @Email @Size(max = 254) String email,
                     @Pattern(regexp = AddressRules.PHONE, message = "is not a phone number") String phoneNumber) {

    static Person of(Contact contact) {
        return contact == null ? null : new Person(contact.firstName(), contact.lastName(), contact.email(), null);
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "Person[…]";
    }
}
