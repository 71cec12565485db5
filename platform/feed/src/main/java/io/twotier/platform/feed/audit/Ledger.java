package io.twotier.platform.feed.audit;

import io.twotier.platform.Secret;
import io.twotier.platform.audit.AuditRecorded;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Enters each record once into the log of each who took part, in the transaction at hand: the next number, no gap, and the hash that follows. */
@Singleton
class Ledger {

    private static final String KNOWN_NAME = "select name from customer_name where customer_id = ?";
    private static final String LEARN_NAME = """
            insert into customer_name (customer_id, name) values (?, ?) on conflict (customer_id) do update set name = excluded.name""";
    /** Locked in one sequence by all, the log of everything first. */
    private static final String HEADS = "select log, number, hash from log_head where log = any(?) order by log for update";
    private static final String ENTER = """
            insert into log_entry (log, number, record_id, customer_id, previous_hash, hash, mark) values (?, ?, ?, ?, ?, ?, ?)""";
    private static final String MOVE_HEAD = """
            insert into log_head (log, number, hash) values (?, ?, ?) on conflict (log) do update set number = excluded.number, hash = excluded.hash""";

    private final DataSource database;
    private final Secret secret;

    Ledger(DataSource database, Secret secret) {
        this.database = database;
        this.secret = secret;
    }

    void enter(AuditRecorded told) {
        try (Connection connection = database.getConnection()) {
            List<Log> logs = Log.with(told);
            Map<UUID, Head> heads = heads(connection, logs);
            AuditRecorded record = named(connection, told);
            EntryRow.insert(connection, record);
            append(connection, logs.stream().map(log -> Entry.after(heads.getOrDefault(log.id(), Head.none(log)), record)).toList());
        } catch (SQLException e) {
            throw new IllegalStateException("the record cannot be entered", e);
        }
    }

    /** All about a customer comes in the order it happened, so the name that was told last is the one it had then. */
    private static AuditRecorded named(Connection connection, AuditRecorded told) throws SQLException {
        if (told.customerId() == null) {
            return told;
        }
        if (told.customerName() == null) {
            return told.named(knownName(connection, told.customerId()));
        }
        try (PreparedStatement learn = connection.prepareStatement(LEARN_NAME)) {
            learn.setObject(1, told.customerId());
            learn.setString(2, told.customerName());
            learn.executeUpdate();
        }
        return told;
    }

    private static String knownName(Connection connection, UUID customer) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(KNOWN_NAME)) {
            select.setObject(1, customer);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private static Map<UUID, Head> heads(Connection connection, List<Log> logs) throws SQLException {
        Map<UUID, Head> heads = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(HEADS)) {
            select.setArray(1, connection.createArrayOf("uuid", logs.stream().map(Log::id).toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    UUID log = row.getObject("log", UUID.class);
                    heads.put(log, new Head(new Log(log), row.getLong("number"), row.getString("hash")));
                }
            }
        }
        return heads;
    }

    private void append(Connection connection, List<Entry> entries) throws SQLException {
        try (PreparedStatement enter = connection.prepareStatement(ENTER); PreparedStatement move = connection.prepareStatement(MOVE_HEAD)) {
            for (Entry entry : entries) {
                enter.setObject(1, entry.log().id());
                enter.setLong(2, entry.number());
                enter.setObject(3, entry.record().recordId());
                enter.setObject(4, entry.record().customerId());
                enter.setString(5, entry.previousHash());
                enter.setString(6, entry.hash());
                enter.setString(7, Entry.mark(secret, entry.hash()));
                enter.addBatch();
                move.setObject(1, entry.log().id());
                move.setLong(2, entry.number());
                move.setString(3, entry.hash());
                move.addBatch();
            }
            enter.executeBatch();
            move.executeBatch();
        }
    }
}
