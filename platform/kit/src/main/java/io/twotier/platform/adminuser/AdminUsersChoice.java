package io.twotier.platform.adminuser;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code twotier.admin-users}: {@code keycloak}, or {@code none}. */
class AdminUsersChoice {

    @Produces
    @ApplicationScoped
    static AdminUsers chosen(@ConfigProperty(name = "twotier.admin-users", defaultValue = "keycloak") String choice, KeycloakAdminUsers keycloak,
                             NoAdminUsers none) {
        return switch (choice) {
            case "keycloak" -> keycloak;
            case "none" -> none;
            default -> throw new IllegalArgumentException("twotier.admin-users is keycloak or none, not " + choice);
        };
    }
}
