package io.twotier.platform.audit;

import io.twotier.platform.command.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Where a desk names a row of evidence it has written: the audit row of the same transaction vouches for it, so whoever changes it is found out. */
@ApplicationScoped
public class Evidence {

    /** The earliest statement is the one that was made when the row was written. */
    private static final String STATEMENTS = """
            select wanted.id, s ->> 'digest' as digest, a.id as audit_id, seal.number, encode(seal.hash, 'hex') as hash, seal.sealed_at
              from unnest(?::text[]) wanted (id)
              join audit a on a.evidence is not null and a.evidence @> jsonb_build_array(jsonb_build_object('id', wanted.id))
              join lateral jsonb_array_elements(a.evidence) s on s ->> 'id' = wanted.id
              left join audit_seal seal on seal.audit_id = a.id order by a.position""";

    private final DataSource database;

    Evidence(DataSource database) {
        this.database = database;
    }

    /** @param table one of those the service declares in {@code twotier.evidence.tables} */
    public void keep(String table, UUID id) {
        Work work = Work.current();
        if (work == null) {
            throw new IllegalStateException("evidence is kept outside of any unit of work");
        }
        work.vouch(table, id);
    }

    /** What the audit says of these rows, for whoever exports them. */
    public Map<UUID, EvidenceStatement> statements(Collection<UUID> ids) {
        Map<UUID, EvidenceStatement> statements = new HashMap<>();
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement(STATEMENTS)) {
            select.setArray(1, connection.createArrayOf("text", ids.stream().map(UUID::toString).toArray()));
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    OffsetDateTime sealedAt = found.getObject("sealed_at", OffsetDateTime.class);
                    statements.putIfAbsent(UUID.fromString(found.getString("id")), new EvidenceStatement(found.getString("digest"),
                            found.getObject("audit_id", UUID.class), found.getObject("number", Long.class), found.getString("hash"),
                            sealedAt == null ? null : sealedAt.toInstant()));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what the audit says of evidence could not be read", e);
        }
        return statements;
    }
}
