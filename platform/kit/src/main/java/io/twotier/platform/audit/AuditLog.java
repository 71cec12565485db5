package io.twotier.platform.audit;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;

/** Writes audit rows, marked so that a row from another hand, or an edited one, can be told. */
@Singleton
public class AuditLog {

    private static final String INSERT = """
            insert into audit (id, at, tenant, actor, actor_name, app_id, operation, status, resource, resource_id, customer_id, new_value,
                               correlation_id, causation_id, reason, comment, refusal, evidence, mark)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)""";

    private final AuditChain chain;

    AuditLog(AuditChain chain) {
        this.chain = chain;
    }

    /** Writes {@code entries} in the transaction of {@code connection}. */
    public void write(Connection connection, List<AuditEntry> entries) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (AuditEntry entry : entries) {
                bind(insert, entry);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void bind(PreparedStatement insert, AuditEntry entry) throws SQLException {
        insert.setObject(1, entry.id());
        insert.setObject(2, entry.at().atOffset(ZoneOffset.UTC));
        insert.setObject(3, entry.tenant());
        insert.setString(4, entry.actor());
        insert.setString(5, entry.actorName());
        insert.setString(6, entry.appId());
        insert.setString(7, entry.operation());
        insert.setString(8, entry.status());
        insert.setString(9, entry.resource());
        insert.setString(10, entry.resourceId());
        insert.setObject(11, entry.customerId());
        insert.setString(12, entry.newValue());
        insert.setObject(13, entry.correlationId());
        insert.setString(14, entry.causationId());
        insert.setString(15, entry.reason());
        insert.setString(16, entry.comment());
        insert.setString(17, entry.refusal());
        insert.setString(18, entry.evidence());
        insert.setBytes(19, chain.mark(entry.row()));
    }
}
