package io.twotier.partner.profile;

import io.twotier.platform.command.Rejection;

/** Every "no" about a partner's profiles. */
public final class ProfileRejection {

    public static final Rejection ADDRESS = Rejection.invalid(2007, null, "The address is not valid: %s.");
    public static final Rejection UNKNOWN_CURRENCY = Rejection.invalid(970051, null, "There is no currency %s.");
    public static final Rejection UNKNOWN_VERSION = Rejection.invalid(970052, null, "The vetting version is Current or LastFinalized, not %s.");
    public static final Rejection NOT_IN_VETTING = Rejection.conflict(970053, null, "Nothing of the legal business profile waits for vetting.");
    public static final Rejection NO_RESULT = Rejection.invalid(970054, null, "Vetting ends with authorized or rejected.");

    private ProfileRejection() {
    }
}
