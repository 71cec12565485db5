package io.twotier.platform.note;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What the database holds, as a test asks for it. */
@ApplicationScoped
public class Kept {

    private final DataSource database;

    Kept(DataSource database) {
        this.database = database;
    }

    /** The first column of the one row that {@code query} finds, as text, or null when there is none. */
    public String text(String query, Object... args) {
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 0; i < args.length; i++) {
                select.setObject(i + 1, args[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public long notes(String text) {
        return Long.parseLong(text("select count(*) from note where text like ?", text));
    }

    /** How many events about {@code fact} took effect. */
    public int told(String fact) {
        String told = text("select told from known_fact where id = ?", fact);
        return told == null ? 0 : Integer.parseInt(told);
    }
}
