package io.twotier.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.twotier.platform.command.Refused;
import io.twotier.platform.event.Event;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CustomerTest {

    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private final UUID id = UUID.randomUUID();
    private final UUID partner = UUID.randomUUID();
    private final UUID attempt = UUID.randomUUID();
    private final Customer customer = reserved();

    @Test
    void anUnfinishedCustomerIsNotThere() {
        assertFalse(customer.active());
        assertEquals(971010, assertThrows(Refused.class, () -> customer.changed(Set.of())).rejection().code());
    }

    @Test
    void onlyTheAttemptThatMadeThePasswordCompletes() {
        Refused no = assertThrows(Refused.class, () -> customer.complete(UUID.randomUUID(), Set.of()));
        assertEquals(409, no.rejection().status());
        assertFalse(customer.active());
        assertEquals(1, customer.complete(attempt, Set.of(id, partner)).sequence());
        assertTrue(customer.active());
    }

    @Test
    void whatIsAbandonedIsNotCompletedAnyMore() {
        customer.abandon();
        assertEquals(971010, assertThrows(Refused.class, () -> customer.complete(attempt, Set.of())).rejection().code());
    }

    @Test
    void aCompletedCustomerSaysWhatOthersNeedUnderItsOwnKey() {
        Event said = customer.complete(attempt, Set.of(id, partner));
        assertEquals(new CustomerEvent(CustomerEvent.CREATED, id, "Björkdal Bageri AB", "bjorkdal.example", "SE", "EUROPE", TenantKind.CUSTOMER, null), said.payload());
        assertEquals(id.toString(), said.key());
        assertEquals("sandbox", said.environment());
        assertEquals(Set.of(id, partner), said.audience());
        assertEquals(2, customer.changed(Set.of(id)).sequence());
    }

    @Test
    void aReleasedReservationIsOverButOnlyForItsOwnAttempt() {
        customer.release(UUID.randomUUID(), NOW);
        assertFalse(customer.reservation().isOver(NOW));
        customer.release(attempt, NOW);
        assertTrue(customer.reservation().isOver(NOW));
    }

    private Customer reserved() {
        NewCustomer asked = new NewCustomer("bjorkdal.example", "Björkdal Bageri AB", null, "SE", "EUROPE", null, null, null);
        return Customer.reserve(id, UUID.randomUUID(), asked, partner, "sandbox", new Reservation(null, null, attempt, NOW.plusSeconds(60)), NOW);
    }
}
