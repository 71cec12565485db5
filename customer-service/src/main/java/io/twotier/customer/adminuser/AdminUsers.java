package io.twotier.customer.adminuser;

import java.util.UUID;

/** The first administrators of customers at the identity provider. Every call is safe to repeat. */
public interface AdminUsers {

    /**
     * Makes the user, or finds it again by its name, as global admin of {@code customer} with a password to be changed at the first sign-in.
     *
     * @throws IdentityProviderAway when it is not certain that everything is there
     * @throws UserOfAnother        when a user of that name belongs to another tenant
     */
    void provide(String userName, UUID customer, String password);

    /** Removes the user of that name if it belongs to {@code customer}. @throws IdentityProviderAway when it may still be there */
    void remove(String userName, UUID customer);
}
