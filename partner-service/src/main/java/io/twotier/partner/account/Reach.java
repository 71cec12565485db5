package io.twotier.partner.account;

import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;

/** How a partner is reached. @param email of its MPN account @param primaryContact or null while it named none */
@Embeddable
public record Reach(String email, String domain, Contact primaryContact) {

    /** This, and what it leaves open as it was. */
    Reach over(Reach before) {
        return new Reach(email == null ? before.email : email, domain == null ? before.domain : domain, primaryContact == null ? before.primaryContact : primaryContact);
    }

    /** R89: what is not current, with what the partner has of MPN accounts. */
    List<String> outdated(boolean hasLocation) {
        List<String> missing = new ArrayList<>();
        if (primaryContact == null) {
            missing.add("primaryContact");
        }
        if (email == null || email.isBlank()) {
            missing.add("email");
        }
        if (!hasLocation) {
            missing.add("mpnId (location)");
        }
        return missing;
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "Reach[" + domain + "]";
    }
}
