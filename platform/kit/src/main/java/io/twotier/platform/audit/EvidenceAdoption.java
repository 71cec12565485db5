package io.twotier.platform.audit;

import io.quarkus.runtime.StartupEvent;
import io.twotier.platform.Ids;
import io.twotier.platform.OwnConnections;
import io.twotier.platform.TenantClock;
import io.twotier.platform.command.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Vouches once for the evidence that is older than the audit's knowledge of it. Only once, and a fresh database has done so before anything is in
 * it: a row that somebody adds by hand is never adopted. That it was done stands in the sealed audit, so it cannot be made to happen again unnoticed.
 */
@ApplicationScoped
class EvidenceAdoption {

    static final String JOB = "adopt_evidence";

    private static final int BATCH = 500;
    private static final String ALONE = "select pg_advisory_xact_lock(8388771234562201)";
    private static final String DONE = "select exists (select from audit where resource_id = ? and operation = '" + JOB + "')";

    private final OwnConnections connections;
    private final TenantClock clock;
    private final AuditLog audit;
    private final EvidenceStatements statements;
    private final EvidenceTables tables;

    @Inject
    EvidenceAdoption(OwnConnections connections, TenantClock clock, AuditLog audit, EvidenceStatements statements) {
        this(connections, clock, audit, statements, EvidenceTables.declared());
    }

    EvidenceAdoption(OwnConnections connections, TenantClock clock, AuditLog audit, EvidenceStatements statements, EvidenceTables tables) {
        this.connections = connections;
        this.clock = clock;
        this.audit = audit;
        this.statements = statements;
        this.tables = tables;
    }

    void adopt(@Observes StartupEvent started) {
        if (tables.names().isEmpty()) {
            return;
        }
        try (Connection connection = connections.openAtStart(JOB)) {
            connection.setAutoCommit(false);
            adopt(connection);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("evidence cannot be vouched for", e);
        }
    }

    /** In the transaction of {@code connection}. */
    void adopt(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(ALONE);
        }
        for (String table : tables.names()) {
            if (!done(connection, table)) {
                adopt(connection, table);
            }
        }
    }

    private static boolean done(Connection connection, String table) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(DONE)) {
            select.setString(1, table);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private void adopt(Connection connection, String table) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (Statement sql = connection.createStatement(); ResultSet rows = sql.executeQuery("select id from " + table + " order by id")) {
            while (rows.next()) {
                ids.add(rows.getObject("id", UUID.class));
            }
        }
        for (int from = 0; from == 0 || from < ids.size(); from += BATCH) {
            Origin origin = Origin.system(JOB);
            audit.write(connection, List.of(new AuditEntry(Ids.next(), clock.now(), null, origin.actor(), origin.actorName(), null, JOB, "succeeded", "evidence", table,
                    null, null, origin.correlationId(), origin.causationId(), null, null, null,
                    statements.of(connection, table, ids.subList(from, Math.min(from + BATCH, ids.size()))))));
        }
    }
}
