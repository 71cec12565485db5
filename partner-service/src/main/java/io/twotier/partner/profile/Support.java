package io.twotier.partner.profile;

/** How a partner's customers reach its support. */
public record Support(String email, String telephone, String website) implements ProfileDetails {

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "Support[" + website + "]";
    }
}
