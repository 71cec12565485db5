package io.twotier.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Origin;
import io.twotier.platform.event.Event;
import io.twotier.platform.event.Payload;
import io.twotier.platform.simulation.SimulatedTenants;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ListingsTest {

    private final UUID partner = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();
    private final Listings listings = new Listings(() -> Map.of("write_note", "create_note note", "keep_draft", "no: a draft is nobody's affair", "sweep", "undefined undefined"),
            new SimulatedTenants(null), new ObjectMapper(), "kit");

    private record Note(UUID customerId, String customerName, String text, Map<String, String> access) implements Payload {

        @Override
        public String type() {
            return "io.twotier.kit.NoteWritten.v1";
        }
    }

    @Test
    void aRecordTellsWhoDidWhatAndWhatCameOfIt() {
        Event said = note("note", "n7", partner, other, customer);
        AuditRecorded record = record(by("write_note", Caller.Kind.PARTNER, "user:1"), note("folder", "f1", partner), said).orElseThrow();
        assertEquals("create_note note n7 succeeded", String.join(" ", record.operationType(), record.resourceType(), record.resourceId(), record.status()));
        assertEquals(partner, record.partnerId());
        assertEquals("ada@partner.example", record.userName());
        assertEquals("portal", record.applicationId());
        assertEquals(customer, record.customerId());
        assertEquals("Björkdal", record.customerName());
    }

    @Test
    void thoseItWasToldToTakePartAndTheCustomerDoesNot() {
        assertEquals(new TreeSet<>(Set.of(partner, other)), record(by("write_note", Caller.Kind.PARTNER, "user:1"), note("note", "n7", other, customer)).orElseThrow().participants());
        AuditRecorded byTheCustomer = record(by("write_note", Caller.Kind.CUSTOMER, "user:1"), note("note", "n7", other, customer)).orElseThrow();
        assertEquals(new TreeSet<>(Set.of(other)), byTheCustomer.participants());
        assertNull(byTheCustomer.partnerId());
    }

    @Test
    void whatOthersWereToldInTheSameWorkIsNotListed() {
        AuditRecorded record = record(by("write_note", Caller.Kind.PARTNER, "user:1"), note("note", "n7", partner), note("note", "n8", other)).orElseThrow();
        assertEquals(new TreeSet<>(Set.of(partner)), record.participants());
        assertEquals("n7", record.resourceId());
    }

    @Test
    void secretsAreBlankedHoweverDeepTheyStand() {
        assertEquals("{\"customerId\":\"" + customer + "\",\"customerName\":\"Björkdal\",\"text\":\"t\",\"access\":{\"temporaryPassword\":\"\"}}",
                record(by("write_note", Caller.Kind.PARTNER, "user:1"), note("note", "n7", partner)).orElseThrow().newValue());
    }

    @Test
    void aJobIsNamedAsTheApplicationAndNobodySignedIn() {
        AuditRecorded record = record(Origin.system("sweeper", "sweep"), note("note", "n7", partner)).orElseThrow();
        assertEquals("system:sweeper", record.applicationId());
        assertNull(record.userName());
        assertNull(record.partnerId());
    }

    @Test
    void whatHasAReasonOrNoLineIsNotListed() {
        for (String operation : List.of("keep_draft", "io.twotier.kit.FactTold.v1", "forgotten")) {
            assertEquals(Optional.empty(), record(by(operation, Caller.Kind.PARTNER, "user:1"), note("note", "n7", partner)));
        }
    }

    @Test
    void aLineThatIsNeitherNamesNorAReasonStopsTheStart() {
        for (String line : List.of("create_note", "no: why", "create_note note note", "Create-Note note")) {
            assertThrows(IllegalArgumentException.class, () -> Listing.parse("write_note", line), line);
        }
    }

    private Event note(String resource, String id, UUID... audience) {
        return new Event(resource, id, 1, customer.toString(), Set.of(audience), "production",
                new Note(customer, "Björkdal", "t", Map.of("temporaryPassword", "hunter2")));
    }

    private Origin by(String operation, Caller.Kind kind, String actor) {
        return new Origin(kind == Caller.Kind.CUSTOMER ? customer : partner, kind, actor, "ada@partner.example", "portal", operation, null, UUID.randomUUID(), "request", null, null);
    }

    private Optional<AuditRecorded> record(Origin origin, Event... said) {
        AuditEntry entry = new AuditEntry(UUID.randomUUID(), Instant.now(), origin.tenant(), origin.actor(), origin.actorName(), origin.appId(), origin.operation(), "succeeded",
                "note", "n7", null, null, origin.correlationId(), origin.causationId(), null, null, null, null);
        return listings.of(entry, origin, List.of(said)).map(event -> (AuditRecorded) event.payload());
    }
}
