package io.twotier.platform.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line of the role map. */
class AccessRuleTest {

    @Test
    void aLineNamesKindsRolesAndTokens() {
        AccessRule rule = AccessRule.parse("create_transfer", "partner(AA SA) operator(*); user app");
        assertTrue(rule.takes(Caller.Kind.PARTNER));
        assertTrue(rule.takes(Caller.Kind.OPERATOR));
        assertFalse(rule.takes(Caller.Kind.CUSTOMER));
        assertTrue(rule.hasRole(caller(Caller.Kind.PARTNER, true, Role.SA)));
        assertFalse(rule.hasRole(caller(Caller.Kind.PARTNER, true, Role.GA)));
        assertFalse(rule.hasRole(caller(Caller.Kind.PARTNER, true)));
        assertTrue(rule.hasRole(caller(Caller.Kind.OPERATOR, true)));
        assertEquals("Admin agent, Sales agent", rule.rolesFor(Caller.Kind.PARTNER));
    }

    @Test
    void aLineForUsersTakesNoAppAndTheOtherWayRound() {
        AccessRule users = AccessRule.parse("x", "customer(GA); user");
        assertTrue(users.takesToken(caller(Caller.Kind.CUSTOMER, true, Role.GA)));
        assertFalse(users.takesToken(caller(Caller.Kind.CUSTOMER, false, Role.GA)));
        AccessRule apps = AccessRule.parse("x", "customer(GA); app");
        assertFalse(apps.takesToken(caller(Caller.Kind.CUSTOMER, true, Role.GA)));
        assertTrue(apps.takesToken(caller(Caller.Kind.CUSTOMER, false, Role.GA)));
    }

    @Test
    void aLineForAnybodyAsksForNoTenant() {
        assertTrue(AccessRule.parse("open_page", "anybody").anybody());
        assertFalse(AccessRule.parse("x", "customer(*); user app").anybody());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anybody; user", "anybody partner(GA); user", "partner(GA)", "partner(GA);", "partner(); user", "everyone(*); user", "partner(XX); user", "partner(GA); users", "partner GA; user"})
    void whatCannotBeReadKeepsTheServiceFromStarting(String line) {
        assertThrows(IllegalArgumentException.class, () -> AccessRule.parse("create_transfer", line));
    }

    private static Caller caller(Caller.Kind kind, boolean user, Role... roles) {
        return new Caller(UUID.randomUUID(), kind, Set.of(roles), user, "oid", "name", "app", Instant.EPOCH);
    }
}
