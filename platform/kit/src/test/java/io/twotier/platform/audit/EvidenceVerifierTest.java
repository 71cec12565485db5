package io.twotier.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.twotier.platform.audit.EvidenceFinding.Kind;
import io.twotier.platform.command.Work;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done to evidence in the database is named, whatever is done to the audit that vouches for it. */
class EvidenceVerifierTest {

    private static final String TABLE = "kept_evidence";

    private AuditedDatabase database;
    private KeptEvidence evidence;
    private final List<UUID> rows = new ArrayList<>();

    @BeforeEach
    void threeRows() throws Exception {
        database = AuditedDatabase.empty();
        evidence = KeptEvidence.in(database);
        for (int i = 0; i < 3; i++) {
            rows.add(evidence.write());
        }
        database.seal();
    }

    @Test
    void untouchedEvidenceIsWholeInEverySession() throws SQLException {
        assertEquals(List.of(), evidence.findings());
        assertEquals(List.of(), evidence.findingsOfASessionThat("set timezone = 'Asia/Kathmandu'"));
        assertEquals(List.of(), evidence.findingsOfASessionThat("set bytea_output = 'escape'"));
        assertEquals(0, database.verify().findings());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            partner  | null
            who      | concat(who, ' ')
            email    | ''
            at       | at + interval '1 microsecond'
            day      | day + 1
            rank     | 1
            digest   | '\\x0103'
            sequence | 2
            detail   | '{"b": 1.50, "a": 0}'
            checked  | false
            unused   | ''
            """)
    void anEditedColumnIsNamed(String column, String value) throws SQLException {
        evidence.tamper("update kept_evidence set %s = %s where id = '%s'".formatted(column, value, rows.get(1)));
        assertEquals(List.of(new EvidenceFinding(Kind.EVIDENCE_EDITED, TABLE, rows.get(1))), evidence.findings());
    }

    @Test
    void aRowGivenAnotherIdIsMissedAndNamed() throws SQLException {
        UUID other = UUID.randomUUID();
        evidence.tamper("update kept_evidence set id = '%s' where id = '%s'".formatted(other, rows.get(1)));
        assertEquals(List.of(new EvidenceFinding(Kind.EVIDENCE_DELETED, TABLE, rows.get(1)), new EvidenceFinding(Kind.EVIDENCE_INSERTED, TABLE, other)),
                evidence.findings());
    }

    @Test
    void aDeletedRowIsNamed() throws SQLException {
        evidence.tamper("delete from kept_evidence where id = '" + rows.get(0) + "'");
        assertEquals(List.of(new EvidenceFinding(Kind.EVIDENCE_DELETED, TABLE, rows.get(0))), evidence.findings());
    }

    @Test
    void anInsertedRowIsNamed() throws SQLException {
        UUID inserted = evidence.write(false);
        assertEquals(List.of(new EvidenceFinding(Kind.EVIDENCE_INSERTED, TABLE, inserted)), evidence.findings());
    }

    @Test
    void aRowEditedBeforeItsAuditRowIsSealedIsNamed() throws SQLException {
        UUID row = evidence.write();
        evidence.tamper("update kept_evidence set who = 'user:2' where id = '" + row + "'");
        database.seal();
        assertEquals(List.of(new EvidenceFinding(Kind.EVIDENCE_EDITED, TABLE, row)), evidence.findings());
    }

    @Test
    void twoRowsThatChangedPlacesAreBothNamed() throws SQLException {
        evidence.tamper("""
                update kept_evidence set id = '00000000-0000-4000-8000-000000000000' where id = '%1$s'; update kept_evidence set id = '%1$s' where id = '%2$s';
                update kept_evidence set id = '%2$s' where id = '00000000-0000-4000-8000-000000000000'""".formatted(rows.get(0), rows.get(1)));
        assertEquals(List.of(new EvidenceFinding(Kind.EVIDENCE_EDITED, TABLE, rows.get(0)), new EvidenceFinding(Kind.EVIDENCE_EDITED, TABLE, rows.get(1))),
                evidence.findings());
    }

    @Test
    void whoMakesTheAuditAgreeIsNamedByTheAudit() throws SQLException {
        UUID inserted = evidence.write(false);
        database.tamper("update audit set evidence = evidence || jsonb_build_array(jsonb_build_object('table', 'kept_evidence', 'id', '%s', 'digest', '00')) where resource_id = '%s'"
                .formatted(inserted, rows.get(2)));
        assertEquals(List.of(new EvidenceFinding(Kind.EVIDENCE_EDITED, TABLE, inserted)), evidence.findings());
        database.tamper("delete from kept_evidence where id = '%1$s'; delete from audit where resource_id = '%1$s'".formatted(rows.get(0)));
    }

    @Test
    void evidenceOlderThanTheAuditsKnowledgeOfItIsVouchedForOnceAndNeverAgain() throws SQLException {
        UUID older = evidence.write(false);
        evidence.adopt();
        assertEquals(List.of(), evidence.findings());
        evidence.tamper("update kept_evidence set rank = 3 where id = '" + older + "'");
        assertEquals(List.of(new EvidenceFinding(Kind.EVIDENCE_EDITED, TABLE, older)), evidence.findings());
        UUID inserted = evidence.write(false);
        evidence.adopt();
        assertEquals(List.of(new EvidenceFinding(Kind.EVIDENCE_EDITED, TABLE, older), new EvidenceFinding(Kind.EVIDENCE_INSERTED, TABLE, inserted)),
                evidence.findings());
    }

    @Test
    void nothingIsVouchedForThatIsNotThereOrNotDeclared() throws SQLException {
        EvidenceStatements statements = new EvidenceStatements(database.chain, KeptEvidence.TABLES);
        try (Connection connection = database.connect()) {
            assertThrows(IllegalStateException.class, () -> statements.of(connection, List.of(new Work.Evidence(TABLE, UUID.randomUUID()))));
            assertThrows(IllegalStateException.class, () -> statements.of(connection, List.of(new Work.Evidence("audit", rows.get(0)))));
        }
        assertThrows(IllegalArgumentException.class, () -> EvidenceTables.parse("audit; drop table audit"));
    }
}
