package io.twotier.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A running database as it is at one moment, for verifiers: rows are walked in constant memory, and nothing is written. */
public final class Snapshot implements AutoCloseable {

    private static final int AT_ONCE = 1000;

    private final Connection connection;

    private Snapshot(Connection connection) {
        this.connection = connection;
    }

    /** Of the connection's database, from now on. */
    public static Snapshot of(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return new Snapshot(connection);
    }

    /** What is done with one row. */
    public interface Look {

        void at(ResultSet row) throws SQLException;
    }

    public void each(String sql, Look look, Object... parameters) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(AT_ONCE);
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    look.at(row);
                }
            }
        }
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
    }
}
