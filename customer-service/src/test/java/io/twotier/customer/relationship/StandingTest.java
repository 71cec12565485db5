package io.twotier.customer.relationship;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private final UUID customer = UUID.randomUUID();
    private final UUID partner = UUID.randomUUID();
    private final UUID provider = UUID.randomUUID();

    @Test
    @Tag("R134")
    void addAndViewProductsAreThereExactlyForDirectCustomers() {
        List<String> direct = standing(direct()).allowedActions();
        assertTrue(direct.containsAll(List.of("addProducts", "viewProducts")));
        List<String> indirect = standing(named()).allowedActions();
        assertFalse(indirect.contains("addProducts"));
        assertFalse(indirect.contains("viewProducts"));
    }

    @Test
    @Tag("R134")
    @Tag("R8")
    void aRestrictedPartnerAddsNoProductsButSeesThem() {
        Set<AllowedAction> restricted = AllowedAction.of(AcquisitionChannel.DIRECT, true);
        assertFalse(restricted.contains(AllowedAction.ADD_PRODUCTS));
        assertTrue(restricted.contains(AllowedAction.VIEW_PRODUCTS));
    }

    @Test
    @Tag("R127")
    @Tag("R128")
    @Tag("R129")
    @Tag("R130")
    void whatIsForDirectBuyingOnlyIsNotAllowedForACustomerWonAsReseller() {
        assertEquals(List.of("viewSubscriptions", "manageLicenses", "manageUsers"), standing(named()).allowedActions());
        assertTrue(standing(direct()).allowedActions().containsAll(List.of("manageReservations", "viewOrderHistory", "buySoftware", "billCustomer")));
    }

    @Test
    @Tag("R132")
    void aResellerManagesLicencesAndUsers() {
        assertTrue(standing(named()).allowedActions().containsAll(List.of("manageLicenses", "manageUsers")));
    }

    @Test
    @Tag("R136")
    @Tag("R125")
    void anExtensionLeavesHowTheCustomerWasWonAndAddsAKind() {
        ResellerRelationship direct = direct();
        Standing both = standing(direct, direct.extendedBeside(UUID.randomUUID(), provider, NOW));
        assertEquals(AcquisitionChannel.DIRECT, both.channel());
        assertEquals(List.of(RelationshipKind.DIRECT, RelationshipKind.INDIRECT_RESELLER), both.kinds());
        assertTrue(both.resellsThrough(provider));
        assertTrue(both.bills());
    }

    @Test
    @Tag("R143")
    void anExtensionGivesTheProviderNoDelegatedAdmin() {
        assertFalse(ResellerRelationship.extendedTo(UUID.randomUUID(), customer, provider, partner, NOW).administers());
    }

    @Test
    @Tag("R46")
    void theResellerNamedAtCreationAdministers() {
        assertTrue(named().administers());
        assertEquals(provider, named().throughProviderId());
    }

    @Test
    void withoutARelationshipThereIsNothing() {
        assertNull(standing().channel());
        assertFalse(standing().any());
        assertFalse(standing().bills());
    }

    private ResellerRelationship direct() {
        return ResellerRelationship.direct(UUID.randomUUID(), customer, partner, NOW);
    }

    private ResellerRelationship named() {
        return ResellerRelationship.namedReseller(UUID.randomUUID(), customer, partner, provider, NOW);
    }

    private static Standing standing(ResellerRelationship... open) {
        return new Standing(List.of(open), null);
    }
}
