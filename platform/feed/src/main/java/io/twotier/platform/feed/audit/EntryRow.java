package io.twotier.platform.feed.audit;

import io.twotier.platform.audit.AuditRecorded;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.UUID;

/** How records and entries stand in the database. */
final class EntryRow {

    /** An entry {@code e} with its record {@code r}. */
    static final String SELECTED = "e.log, e.number, e.record_id, e.previous_hash, e.hash, e.mark, r.*";

    private static final String RECORD = """
            insert into audit_record (id, at, service, operation, operation_type, resource_type, resource_id, status, partner_id, user_name, application_id,
                                      customer_id, customer_name, participants, new_value, correlation_id, reason, comment)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private EntryRow() {
    }

    static void insert(Connection connection, AuditRecorded record) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(RECORD)) {
            int column = 0;
            insert.setObject(++column, record.recordId());
            insert.setObject(++column, record.at().atOffset(ZoneOffset.UTC));
            insert.setString(++column, record.service());
            insert.setString(++column, record.operation());
            insert.setString(++column, record.operationType());
            insert.setString(++column, record.resourceType());
            insert.setString(++column, record.resourceId());
            insert.setString(++column, record.status());
            insert.setObject(++column, record.partnerId());
            insert.setString(++column, record.userName());
            insert.setString(++column, record.applicationId());
            insert.setObject(++column, record.customerId());
            insert.setString(++column, record.customerName());
            insert.setArray(++column, connection.createArrayOf("uuid", record.participants().toArray()));
            insert.setString(++column, record.newValue());
            insert.setObject(++column, record.correlationId());
            insert.setString(++column, record.reason());
            insert.setString(++column, record.comment());
            insert.executeUpdate();
        }
    }

    /** @return null when the record is gone */
    static Entry entry(ResultSet row) throws SQLException {
        return row.getString("id") == null ? null
                : new Entry(new Log(row.getObject("log", UUID.class)), row.getLong("number"), record(row), row.getString("previous_hash"), row.getString("hash"));
    }

    private static AuditRecorded record(ResultSet row) throws SQLException {
        return new AuditRecorded(row.getObject("id", UUID.class), row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("service"),
                row.getString("operation"), row.getString("operation_type"), row.getString("resource_type"), row.getString("resource_id"), row.getString("status"),
                row.getObject("partner_id", UUID.class), row.getString("user_name"), row.getString("application_id"), row.getObject("customer_id", UUID.class),
                row.getString("customer_name"), new TreeSet<>(Arrays.asList((UUID[]) row.getArray("participants").getArray())), row.getString("new_value"),
                row.getObject("correlation_id", UUID.class), row.getString("reason"), row.getString("comment"));
    }
}
