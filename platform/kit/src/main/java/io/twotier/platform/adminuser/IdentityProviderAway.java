package io.twotier.platform.adminuser;

/** The identity provider did not do what it was asked. The message names the step, never a person or a secret. */
public class IdentityProviderAway extends RuntimeException {

    public IdentityProviderAway(String message, Throwable cause) {
        super(message, cause);
    }

    public IdentityProviderAway(String message) {
        super(message);
    }
}
