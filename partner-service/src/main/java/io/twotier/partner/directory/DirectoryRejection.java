package io.twotier.partner.directory;

import io.twotier.platform.command.Rejection;

/** Every "no" about the directory. */
public final class DirectoryRejection {

    public static final Rejection OFFICIAL = Rejection.forbidden(970061, "R31", "A provider does not change its entry on the official list itself.")
            .cure("your Microsoft representative", "PUT /v1/operator/providers/{id}", "ask for the change of your public profile");
    public static final Rejection NOT_LISTED = Rejection.missing(970062, null, "There is no such provider on the official list.");
    public static final Rejection NO_PROVIDER = Rejection.conflict(970063, "R31", "Only indirect providers stand in the directory.");
    public static final Rejection UNKNOWN_REGION = Rejection.invalid(970064, null, "There is no region %s; there are: %s.");
    public static final Rejection UNKNOWN_SERVICE = Rejection.invalid(970065, null, "There is no service %s; there are: %s.");

    private DirectoryRejection() {
    }
}
