package io.twotier.platform.adminuser;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;

/** No users are made: for providers whose users are kept elsewhere. */
@ApplicationScoped
@Typed(NoAdminUsers.class)
class NoAdminUsers implements AdminUsers {

    @Override
    public void provide(Administrator who, TemporaryPassword password) {
        // the tenant's administrator is made by other means
    }

    @Override
    public void remove(Administrator who) {
        // nothing was made
    }
}
