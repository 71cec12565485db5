package io.twotier.platform.adminuser;

/** The first administrators of tenants at the identity provider. Every call is safe to repeat. */
public interface AdminUsers {

    /**
     * Makes the user, or finds it again by its name, with a password to be changed at the first sign-in.
     *
     * @throws IdentityProviderAway when it is not certain that everything is there
     * @throws UserOfAnother        when a user of that name belongs to another tenant
     */
    void provide(Administrator who, TemporaryPassword password);

    /** Removes the user of that name if it belongs to that tenant. @throws IdentityProviderAway when it may still be there */
    void remove(Administrator who);
}
