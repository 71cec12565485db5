package io.twotier.partner.profile;

/** The part of the organisation profile that does not stand in the register of partners. @param culture as {@code sv-SE} */
public record Organization(Address defaultAddress, String language, String culture) implements ProfileDetails {
}
