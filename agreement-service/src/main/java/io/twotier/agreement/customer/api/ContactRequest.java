package io.twotier.agreement.customer.api;

import io.twotier.agreement.customer.Contact;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The person who agreed. @param phoneNumber may be absent */
public record ContactRequest(@NotBlank @Size(max = 50) String firstName, @NotBlank @Size(max = 50) String lastName,
                             @NotBlank @Email @Size(max = 254) String email, @Size(max = 50) String phoneNumber) {

    Contact contact() {
        return new Contact(firstName.trim(), lastName.trim(), email.trim(), phoneNumber == null || phoneNumber.isBlank() ? null : phoneNumber.trim());
    }

    @Override
    public String toString() {
        return "ContactRequest[masked]";
    }
}
