package io.twotier.platform.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.audit.AuditEntry;
import io.twotier.platform.audit.AuditLog;
import io.twotier.platform.audit.AuditRecorded;
import io.twotier.platform.audit.EvidenceStatements;
import io.twotier.platform.audit.Listings;
import io.twotier.platform.event.Event;
import io.twotier.platform.simulation.SimulatedTenants;
import io.twotier.platform.simulation.World;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes what a unit of work said, and that it was done, into its own transaction: outbox rows and one audit row. What is listed of the audit goes
 * with the same outbox rows, behind the events, so it costs no statement and delays nobody who waits for an event.
 */
@ApplicationScoped
public class Journal {

    private final DataSource database;
    private final TenantClock clock;
    private final AuditLog audit;
    private final EvidenceStatements evidence;
    private final Listings listings;
    private final SimulatedTenants simulated;
    private final Messages messages;
    private final ObjectMapper json;
    private final String topic;

    Journal(DataSource database, TenantClock clock, AuditLog audit, EvidenceStatements evidence, Listings listings, SimulatedTenants simulated,
            Messages messages, ObjectMapper json, @ConfigProperty(name = "twotier.service") String service) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
        this.evidence = evidence;
        this.listings = listings;
        this.simulated = simulated;
        this.messages = messages;
        this.json = json;
        this.topic = service + "-events";
    }

    /** All of them at once, in their order. @return the outbox positions of what was said, to wait for their acknowledgement */
    List<Long> write(List<Work> works) {
        List<Work> told = works.stream().filter(Work::told).toList();
        if (told.isEmpty()) {
            return List.of();
        }
        Instant now = clock.now();
        try (Connection connection = database.getConnection()) {
            List<AuditEntry> entries = new ArrayList<>();
            List<Message> said = new ArrayList<>();
            List<Message> listed = new ArrayList<>();
            for (Work work : told) {
                AuditEntry entry = entry(work, "succeeded", subject(work), work.said().isEmpty() ? null : newValue(work), null, evidence.of(connection, work.evidence()), now);
                entries.add(entry);
                Optional<Event> listing = listings.of(entry, work.origin(), work.said());
                said.addAll(events(connection, work, listing));
                listing.ifPresent(record -> listed.add(new Message(AuditRecorded.TOPIC, record, work.origin(), null)));
            }
            int spoken = said.size();
            said.addAll(listed);
            List<Long> positions = messages.write(connection, said, now);
            audit.write(connection, entries);
            return positions.subList(0, spoken);
        } catch (SQLException e) {
            throw new IllegalStateException("the journal could not be written", e);
        }
    }

    /** States again what was audited when it was done: outbox rows alone, in the transaction at hand. */
    public void retell(Work work, List<Event> events) {
        events.forEach(work::say);
        try (Connection connection = database.getConnection()) {
            messages.write(connection, events(connection, work, Optional.empty()), clock.now());
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox could not be written", e);
        }
    }

    private static Work.Act subject(Work work) {
        return work.said().isEmpty() ? work.act() : new Work.Act(work.said().get(0).resource(), work.said().get(0).subject());
    }

    /** A refusal that matters, in a transaction of its own. It changed nothing, so it is listed for nobody. */
    void writeRefusal(Work work, Refused refused) {
        ObjectNode refusal = json.createObjectNode().put("code", refused.rejection().code()).put("rule", refused.rejection().rule())
                .put("description", refused.getMessage());
        try (Connection connection = database.getConnection()) {
            audit.write(connection, List.of(entry(work, "decline", null, null, refusal.toString(), null, clock.now())));
        } catch (SQLException e) {
            throw new IllegalStateException("the refusal could not be written", e);
        }
    }

    private List<Message> events(Connection connection, Work work, Optional<Event> listing) throws SQLException {
        List<Message> events = new ArrayList<>();
        for (Event event : work.said()) {
            if (World.simulated(event.environment())) {
                simulated.live(event.environment(), event.key());
                simulated.spoke(connection, event.environment());
            }
            events.add(new Message(topic, event, work.origin(), listing.filter(record -> readByAll(record, event)).map(record -> UUID.fromString(record.subject())).orElse(null)));
        }
        return events;
    }

    /** Customers read no audit. */
    private static boolean readByAll(Event record, Event event) {
        return event.audience().stream().allMatch(tenant -> record.audience().contains(tenant) || tenant.equals(event.payload().customerId()));
    }

    private static AuditEntry entry(Work work, String status, Work.Act act, String newValue, String refusal, String evidence, Instant now) {
        Origin origin = work.origin();
        return new AuditEntry(Ids.next(), now, origin.tenant(), origin.actor(), origin.actorName(), origin.appId(), origin.operation(), status,
                act == null ? null : act.resource(), act == null ? null : act.subject(), origin.customer(), newValue, origin.correlationId(),
                origin.causationId(), origin.reason(), origin.comment(), refusal, evidence);
    }

    private String newValue(Work work) {
        ArrayNode values = json.createArrayNode();
        work.said().forEach(event -> values.addObject().put("type", event.payload().type()).put("subject", event.subject())
                .put("sequence", event.sequence()).set("data", json.valueToTree(event.payload())));
        return values.toString();
    }
}
