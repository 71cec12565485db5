package io.twotier.platform.adminuser;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Administrators as users of a Keycloak realm, with the tenant in their attributes and the realm role GA. */
@ApplicationScoped
@Typed(KeycloakAdminUsers.class)
class KeycloakAdminUsers implements AdminUsers {

    private static final String ROLE = "GA";
    private static final int CONFLICT = 409;
    private static final int MISSING = 404;

    private final KeycloakClient keycloak;

    KeycloakAdminUsers(KeycloakClient keycloak) {
        this.keycloak = keycloak;
    }

    private record Credential(String type, String value, boolean temporary) {

        private static Credential password(String text) {
            return new Credential("password", text, true);
        }
    }

    private record User(String username, boolean enabled, Map<String, List<String>> attributes, List<Credential> credentials) {
    }

    @Override
    public void provide(Administrator who, TemporaryPassword password) {
        Credential credential = Credential.password(password.reveal());
        User user = new User(who.userName(), true, Map.of("tid", List.of(who.tenant().toString()), "tkind", List.of(who.tokenKind())), List.of(credential));
        KeycloakClient.Answer made = keycloak.call("POST", "/users", user);
        if (made.status() != CONFLICT) {
            made.orAway("make user");
        }
        JsonNode found = find(who.userName()).orElseThrow(() -> new IdentityProviderAway("find user: nothing found"));
        if (!belongsTo(found, who)) {
            throw new UserOfAnother();
        }
        String id = found.path("id").asText();
        if (made.status() == CONFLICT) {
            keycloak.call("PUT", "/users/" + id + "/reset-password", credential).orAway("set password");
        }
        giveRole(id);
    }

    @Override
    public void remove(Administrator who) {
        find(who.userName()).filter(user -> belongsTo(user, who)).ifPresent(user -> {
            KeycloakClient.Answer gone = keycloak.call("DELETE", "/users/" + user.path("id").asText(), null);
            if (gone.status() != MISSING) {
                gone.orAway("remove user");
            }
        });
    }

    private Optional<JsonNode> find(String userName) {
        JsonNode found = keycloak.call("GET", "/users?" + KeycloakClient.form(Map.of("username", userName, "exact", "true", "briefRepresentation", "false")),
                null).orAway("find user");
        for (JsonNode user : found) {
            if (userName.equalsIgnoreCase(user.path("username").asText())) {
                return Optional.of(user);
            }
        }
        return Optional.empty();
    }

    private static boolean belongsTo(JsonNode user, Administrator who) {
        JsonNode attributes = user.path("attributes");
        return who.tenant().toString().equals(attributes.path("tid").path(0).asText()) && who.tokenKind().equals(attributes.path("tkind").path(0).asText());
    }

    /** The list of roles still to be had is readable with the right to manage users alone. */
    private void giveRole(String user) {
        String path = "/users/" + user + "/role-mappings/realm";
        if (named(keycloak.call("GET", path, null).orAway("read roles")).isPresent()) {
            return;
        }
        JsonNode role = named(keycloak.call("GET", path + "/available", null).orAway("read available roles"))
                .orElseThrow(() -> new IdentityProviderAway("give role: the realm has no role " + ROLE));
        keycloak.call("POST", path, List.of(role)).orAway("give role");
    }

    private static Optional<JsonNode> named(JsonNode roles) {
        for (JsonNode role : roles) {
            if (ROLE.equals(role.path("name").asText())) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
