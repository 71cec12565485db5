package io.twotier.customer.country;

import io.twotier.platform.command.Rejection;

/** Every "no" to an address or to what its country demands. */
public final class CountryRejection {

    public static final Rejection ADDRESS = Rejection.invalid(2007, null, "The address is not valid: %s.");
    /** Old clients read the address that is meant out of the description. */
    public static final Rejection ADDRESS_CORRECTED = Rejection.invalid(2007, null, "%s")
            .cure("you", "POST /v1/validations/address", "send the address as the description has it");
    public static final Rejection NO_COUNTRY = Rejection.missing(971242, null, "%s is not a country of the programme (two letters).");
    public static final Rejection NUMBER_NOT_SUPPORTED = Rejection.invalid(600002, null, "A registration number is not taken in this country: %s.");
    public static final Rejection NUMBER_MISSING = Rejection.invalid(600049, null, "This country demands a registration number: %s.");
    public static final Rejection NUMBER_FORMAT = Rejection.invalid(600050, null, "The registration number has not this country's form: %s.");
    public static final Rejection PHONE_MISSING = Rejection.invalid(600051, null, "This country demands a phone number: %s.");

    private CountryRejection() {
    }
}
