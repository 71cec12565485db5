package io.twotier.platform.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.audit.AuditEntry;
import io.twotier.platform.audit.AuditLog;
import io.twotier.platform.audit.EvidenceStatements;
import io.twotier.platform.event.Event;
import io.twotier.platform.simulation.SimulatedTenants;
import io.twotier.platform.simulation.World;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes what a unit of work said, and that it was done, into its own transaction: outbox rows and one audit row. */
@ApplicationScoped
public class Journal {

    private static final String OUTBOX = "insert into outbox (topic, key, headers, value) values (?, ?, ?::jsonb, ?)";

    private final DataSource database;
    private final TenantClock clock;
    private final AuditLog audit;
    private final EvidenceStatements evidence;
    private final SimulatedTenants simulated;
    private final ObjectMapper json;
    private final String service;

    Journal(DataSource database, TenantClock clock, AuditLog audit, EvidenceStatements evidence, SimulatedTenants simulated, ObjectMapper json,
            @ConfigProperty(name = "twotier.service") String service) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
        this.evidence = evidence;
        this.simulated = simulated;
        this.json = json;
        this.service = service;
    }

    /** All of them at once, in their order. @return the outbox positions of what was said, to wait for their acknowledgement */
    List<Long> write(List<Work> works) {
        List<Work> told = works.stream().filter(Work::told).toList();
        if (told.isEmpty()) {
            return List.of();
        }
        Instant now = clock.now();
        try (Connection connection = database.getConnection()) {
            List<Long> positions = writeEvents(connection, told, now);
            List<AuditEntry> entries = new ArrayList<>();
            for (Work work : told) {
                entries.add(entry(work, "succeeded", subject(work), work.said().isEmpty() ? null : newValue(work), null, evidence.of(connection, work.evidence()), now));
            }
            audit.write(connection, entries);
            return positions;
        } catch (SQLException e) {
            throw new IllegalStateException("the journal could not be written", e);
        }
    }

    /** States again what was audited when it was done: outbox rows alone, in the transaction at hand. */
    public void retell(Work work, List<Event> events) {
        events.forEach(work::say);
        try (Connection connection = database.getConnection()) {
            writeEvents(connection, List.of(work), clock.now());
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox could not be written", e);
        }
    }

    private static Work.Act subject(Work work) {
        return work.said().isEmpty() ? work.act() : new Work.Act(work.said().get(0).resource(), work.said().get(0).subject());
    }

    /** A refusal that matters, in a transaction of its own. */
    void writeRefusal(Work work, Refused refused) {
        ObjectNode refusal = json.createObjectNode().put("code", refused.rejection().code()).put("rule", refused.rejection().rule())
                .put("description", refused.getMessage());
        try (Connection connection = database.getConnection()) {
            audit.write(connection, List.of(entry(work, "decline", null, null, refusal.toString(), null, clock.now())));
        } catch (SQLException e) {
            throw new IllegalStateException("the refusal could not be written", e);
        }
    }

    private List<Long> writeEvents(Connection connection, List<Work> works, Instant now) throws SQLException {
        if (works.stream().allMatch(work -> work.said().isEmpty())) {
            return List.of();
        }
        List<Long> positions = new ArrayList<>();
        try (PreparedStatement insert = connection.prepareStatement(OUTBOX, new String[] {"position"})) {
            for (Work work : works) {
                for (Event event : work.said()) {
                    simulate(connection, event);
                    insert.setString(1, service + "-events");
                    insert.setString(2, event.key());
                    insert.setString(3, headers(event, work.origin(), now));
                    insert.setBytes(4, text(event.payload()).getBytes(StandardCharsets.UTF_8));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                while (keys.next()) {
                    positions.add(keys.getLong(1));
                }
            }
        }
        return positions;
    }

    private void simulate(Connection connection, Event event) throws SQLException {
        if (World.simulated(event.environment())) {
            simulated.live(event.environment(), event.key());
            simulated.spoke(connection, event.environment());
        }
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

    private String headers(Event event, Origin origin, Instant now) {
        ObjectNode headers = json.createObjectNode();
        headers.put("ce_specversion", "1.0").put("ce_id", Ids.next().toString()).put("ce_source", "/twotier/" + service)
                .put("ce_type", event.payload().type()).put("ce_subject", event.subject()).put("ce_time", now.toString())
                .put("ce_sequence", Long.toString(event.sequence())).put("ce_actor", origin.actor())
                .put("ce_audience", event.audience().stream().map(UUID::toString).sorted().collect(Collectors.joining(",")))
                .put("ce_environment", World.word(event.environment())).put("ce_correlationid", origin.correlationId().toString())
                .put("ce_causationid", origin.causationId()).put("ce_traceparent", traceparent()).put("content-type", "application/json");
        if (World.name(event.environment()) != null) {
            headers.put("ce_simulation", World.name(event.environment()));
        }
        return headers.toString();
    }

    private static String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags().asHex();
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event cannot be written as JSON", e);
        }
    }
}
