package io.twotier.customer.relationship;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.twotier.platform.event.Event;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ResellerRelationshipTest {

    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private final UUID customer = UUID.randomUUID();
    private final UUID provider = UUID.randomUUID();
    private final UUID reseller = UUID.randomUUID();
    private final ResellerRelationship relationship = ResellerRelationship.namedReseller(UUID.randomUUID(), customer, reseller, provider, NOW);

    @Test
    void itsEndTakesDelegatedAdminAlong() {
        establish(relationship);
        Event said = relationship.remove(Set.of(customer));
        assertFalse(relationship.open());
        assertFalse(relationship.administers());
        assertEquals("io.twotier.customer.ResellerRelationshipRemoved.v1", said.payload().type());
        assertEquals(2, said.sequence());
        assertEquals("sandbox", said.environment());
        RelationshipEvent told = (RelationshipEvent) said.payload();
        assertFalse(told.open());
        assertFalse(told.delegatedAdmin());
    }

    @Test
    @Tag("R45")
    void theEndOfDelegatedAdminLeavesTheRelationship() {
        establish(relationship);
        RelationshipEvent told = (RelationshipEvent) relationship.endDelegatedAdmin(Set.of(customer)).payload();
        assertEquals("io.twotier.customer.DelegatedAdminRevoked.v1", told.type());
        assertTrue(told.open());
        assertEquals(provider, told.throughProviderId());
    }

    @Test
    @Tag("R68")
    @Tag("R45")
    void anAddedResellerHasARelationshipAndNoDelegatedAdmin() {
        ResellerRelationship added = ResellerRelationship.addedReseller(UUID.randomUUID(), customer, reseller, provider, AcquisitionChannel.INDIRECT, NOW);
        assertFalse(added.administers());
        assertEquals(provider, added.throughProviderId());
        assertEquals(RelationshipKind.INDIRECT_RESELLER, added.kind());
    }

    @Test
    void aProviderNamesAnotherResellerOrNone() {
        ResellerRelationship own = ResellerRelationship.provider(UUID.randomUUID(), customer, provider, reseller, NOW);
        establish(own);
        RelationshipEvent none = (RelationshipEvent) own.associate(null, Set.of(customer)).payload();
        assertEquals("io.twotier.customer.ResellerRelationshipChanged.v1", none.type());
        assertNull(none.associatedPartnerId());
        assertTrue(none.delegatedAdmin());
        assertEquals(2, own.sequence());
    }

    private void establish(ResellerRelationship one) {
        assertEquals(1, one.establish(Set.of(customer), "sandbox", null, null).sequence());
    }
}
