package io.twotier.customer.adminuser;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.util.UUID;

/** No users are made: for providers whose users are kept elsewhere. */
@ApplicationScoped
@Typed(NoAdminUsers.class)
class NoAdminUsers implements AdminUsers {

    @Override
    public void provide(String userName, UUID customer, String password) {
        // the customer's administrator is made by other means
    }

    @Override
    public void remove(String userName, UUID customer) {
        // nothing was made
    }
}
