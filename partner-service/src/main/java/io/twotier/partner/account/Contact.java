package io.twotier.partner.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A person to write to; never shown in logs or events. */
@Embeddable
public record Contact(@Column(name = "contact_first_name") @NotBlank @Size(max = 50) String firstName,
                      @Column(name = "contact_last_name") @NotBlank @Size(max = 50) String lastName,
                      @Column(name = "contact_email") @NotBlank @Email @Size(max = 200) String email) {

    @Override
    public String toString() {
        return "Contact[…]";
    }
}
