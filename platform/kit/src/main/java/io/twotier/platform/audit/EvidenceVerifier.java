package io.twotier.platform.audit;

import io.twotier.platform.audit.EvidenceFinding.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Compares what the audit says of evidence with the evidence, both ways, in one snapshot and in constant memory. That the audit itself is whole is
 * for {@link AuditVerifier} to say; the one without the other proves nothing.
 */
final class EvidenceVerifier {

    private static final int BATCH = 500;
    private static final String STATED = """
            select s ->> 'id' as id, s ->> 'digest' as digest from audit a, jsonb_array_elements(a.evidence) s
             where a.evidence is not null and s ->> 'table' = ? order by a.position""";
    private static final String UNSTATED = """
            select t.id from %s t where not exists (select from audit a where a.evidence is not null
             and a.evidence @> jsonb_build_array(jsonb_build_object('table', ?::text, 'id', t.id::text))) order by t.id""";

    private final AuditChain chain;
    private final EvidenceTables tables;
    private final Consumer<EvidenceFinding> found;
    private long stated;
    private long findings;

    EvidenceVerifier(AuditChain chain, EvidenceTables tables, Consumer<EvidenceFinding> found) {
        this.chain = chain;
        this.tables = tables;
        this.found = found;
    }

    /** What a run saw. @param stated rows of evidence the audit speaks of */
    record Verdict(long stated, long findings) {
    }

    Verdict verify(Connection connection) throws SQLException {
        stated = 0;
        findings = 0;
        try (Snapshot snapshot = Snapshot.of(connection)) {
            for (String table : tables.names()) {
                walkStatements(snapshot, table);
                snapshot.each(UNSTATED.formatted(table), row -> report(new EvidenceFinding(Kind.EVIDENCE_INSERTED, table, row.getObject("id", UUID.class))), table);
            }
            return new Verdict(stated, findings);
        }
    }

    /** What an audit row says of a row of evidence. */
    private record Statement(UUID id, String digest) {
    }

    private void walkStatements(Snapshot snapshot, String table) throws SQLException {
        List<Statement> batch = new ArrayList<>();
        snapshot.each(STATED, row -> {
            batch.add(new Statement(UUID.fromString(row.getString("id")), row.getString("digest")));
            if (batch.size() == BATCH) {
                compare(snapshot.connection(), table, batch);
                batch.clear();
            }
        }, table);
        compare(snapshot.connection(), table, batch);
    }

    private void compare(Connection connection, String table, List<Statement> batch) throws SQLException {
        Map<UUID, String> digests = new HashMap<>();
        EvidenceRow.read(connection, table, batch.stream().map(Statement::id).toList()).forEach(row -> digests.put(row.id(), chain.digest(row)));
        for (Statement one : batch) {
            stated++;
            String digest = digests.get(one.id());
            if (digest == null) {
                report(new EvidenceFinding(Kind.EVIDENCE_DELETED, table, one.id()));
            } else if (!digest.equals(one.digest())) {
                report(new EvidenceFinding(Kind.EVIDENCE_EDITED, table, one.id()));
            }
        }
    }

    private void report(EvidenceFinding finding) {
        findings++;
        found.accept(finding);
    }
}
