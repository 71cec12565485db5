package io.twotier.platform.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.twotier.platform.command.Work;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What an audit row says of the rows of evidence written with it. Whoever changes one of them would have to change the sealed audit row as well. */
@Singleton
public class EvidenceStatements {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final AuditChain chain;
    private final EvidenceTables tables;

    @Inject
    EvidenceStatements(AuditChain chain) {
        this(chain, EvidenceTables.declared());
    }

    EvidenceStatements(AuditChain chain, EvidenceTables tables) {
        this.chain = chain;
        this.tables = tables;
    }

    /** @return JSON for the audit row, null when there is no evidence @throws IllegalStateException when a row is not there, or not of a declared table */
    public String of(Connection connection, List<Work.Evidence> evidence) throws SQLException {
        if (evidence.isEmpty()) {
            return null;
        }
        ArrayNode statements = JSON.createArrayNode();
        for (Work.Evidence one : evidence) {
            if (!tables.names().contains(one.table()) || add(statements, connection, one.table(), List.of(one.id())) != 1) {
                throw new IllegalStateException("no evidence " + one.id() + " in a declared table " + one.table());
            }
        }
        return statements.toString();
    }

    /** JSON that vouches for these rows of one table. */
    String of(Connection connection, String table, Collection<UUID> ids) throws SQLException {
        ArrayNode statements = JSON.createArrayNode();
        add(statements, connection, table, ids);
        return statements.toString();
    }

    private int add(ArrayNode statements, Connection connection, String table, Collection<UUID> ids) throws SQLException {
        List<EvidenceRow> rows = EvidenceRow.read(connection, table, ids);
        rows.forEach(row -> statements.addObject().put("table", table).put("id", row.id().toString()).put("digest", chain.digest(row)));
        return rows.size();
    }
}
