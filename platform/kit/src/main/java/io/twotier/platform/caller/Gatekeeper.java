package io.twotier.platform.caller;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.identity.SecurityIdentity;
import io.twotier.platform.command.PlatformRejection;
import io.twotier.platform.command.Rejection;
import io.twotier.platform.command.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.json.JsonString;
import jakarta.json.JsonArray;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Lets a caller in, or says why not: token, kind of tenant, kind of token, role. The first of the three checks; deny is the default. */
@ApplicationScoped
public class Gatekeeper {

    private final SecurityIdentity identity;
    private final AccessRules rules;
    private final Map<String, AccessRule> byOperation = new ConcurrentHashMap<>();

    @ConfigProperty(name = "twotier.claims.tenant", defaultValue = "tid")
    String tenantClaim;
    @ConfigProperty(name = "twotier.claims.kind", defaultValue = "tkind")
    String kindClaim;
    @ConfigProperty(name = "twotier.claims.roles", defaultValue = "roles")
    String rolesClaim;

    Gatekeeper(SecurityIdentity identity, AccessRules rules) {
        this.identity = identity;
        this.rules = rules;
    }

    void readAll(@Observes StartupEvent started) {
        rules.byOperation().forEach((operation, line) -> byOperation.put(operation, AccessRule.parse(operation, line)));
    }

    /** @throws Refused 401 without a valid token, 403 when the operation is not for this caller */
    public Caller admit(Access access) {
        Caller caller = identified();
        refusal(access.value(), access.denied(), caller).ifPresent(refused -> {
            throw refused;
        });
        return caller;
    }

    /** Whether an operation is for anybody: then nobody's token is looked at, and there may be no caller. */
    public boolean open(Access access) {
        AccessRule rule = byOperation.get(access.value());
        return rule != null && rule.anybody();
    }

    /** Who the token speaks for, whatever that one may do. @throws Refused 401 without a valid token */
    public Caller identified() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw PlatformRejection.UNAUTHENTICATED.refuse();
        }
        return callerIn(token);
    }

    /** The operations that take callers of this kind at all, in alphabetical order. */
    public List<String> operationsOf(Caller.Kind kind) {
        return byOperation.entrySet().stream().filter(operation -> operation.getValue().takes(kind)).map(Map.Entry::getKey).sorted().toList();
    }

    /** Why an operation is closed to a caller, by its token alone; empty when it is open. @param denied the code for a role that lacks the right */
    public Optional<Refused> refusal(String operation, int denied, Caller caller) {
        AccessRule rule = byOperation.get(operation);
        if (rule == null || !rule.takes(caller.kind())) {
            return Optional.of(PlatformRejection.WRONG_KIND.refuse(rule == null ? "no" : rule.roles().keySet().toString().toLowerCase().replaceAll("[\\[\\]]", "")));
        }
        if (!rule.takesToken(caller)) {
            return Optional.of(PlatformRejection.WRONG_CALLER_TYPE.refuse(caller.user() ? "user" : "app"));
        }
        return rule.hasRole(caller) ? Optional.empty() : Optional.of(Rejection.forbidden(denied, null, "Authorization failed: one of these roles is needed: %s.")
                .cure("an administrator of your tenant", null, "give the user one of these roles").refuse(rule.rolesFor(caller.kind())));
    }

    private Caller callerIn(JsonWebToken token) {
        try {
            String name = token.getClaim("upn");
            String appId = token.containsClaim("appid") ? token.getClaim("appid") : token.getClaim("azp");
            boolean user = !"app".equals(token.getClaim("idtyp"));
            String objectId = token.containsClaim("oid") ? token.getClaim("oid") : token.getSubject();
            return new Caller(UUID.fromString(token.getClaim(tenantClaim)), Caller.Kind.valueOf(token.<String>getClaim(kindClaim).toUpperCase()),
                    roles(token), user, objectId, user ? name : appId, appId, Instant.ofEpochSecond(token.getIssuedAtTime()));
        } catch (IllegalArgumentException | NullPointerException incomplete) {
            throw PlatformRejection.UNAUTHENTICATED.refuse();
        }
    }

    private Set<Role> roles(JsonWebToken token) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (token.getClaim(rolesClaim) instanceof JsonArray names) {
            names.forEach(name -> Arrays.stream(Role.values()).filter(r -> name instanceof JsonString text && r.name().equals(text.getString())).forEach(roles::add));
        }
        return roles;
    }
}
