package io.twotier.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.twotier.platform.audit.Finding.Kind;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done to audit rows in the database is named. */
class AuditVerifierTest {

    private AuditedDatabase database;
    private List<UUID> rows;

    @BeforeEach
    void fiveSealedRows() throws Exception {
        database = AuditedDatabase.empty();
        rows = database.write(5);
        database.seal();
    }

    @Test
    void anUntouchedAuditIsWhole() throws SQLException {
        AuditVerifier.Verdict verdict = database.verify();
        assertEquals(0, verdict.findings());
        assertEquals(5, verdict.head().number());
    }

    @Test
    void anEmptyAuditIsWhole() throws SQLException {
        database.tamper("truncate audit, audit_seal");
        assertEquals(new AuditVerifier.Verdict(Head.NONE, 0, 0), database.verify());
    }

    @Test
    void aRowThatWaitsForItsSealIsNoFinding() throws SQLException {
        database.write();
        AuditVerifier.Verdict verdict = database.verify();
        assertEquals(0, verdict.findings());
        assertEquals(1, verdict.waiting());
    }

    @Test
    void noSettingOfASessionChangesTheVerdict() throws SQLException {
        database.tamper("alter role audited_app set datestyle = 'German'; alter role audited_app set bytea_output = 'escape'; "
                + "alter role audited_app set intervalstyle = 'sql_standard'");
        try {
            assertTrue(database.verify().whole());
        } finally {
            database.tamper("alter role audited_app reset all; alter role audited_app set lock_timeout = '5s'");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            position       | 99999
            id             | gen_random_uuid()
            at             | at + interval '1 microsecond'
            tenant         | null
            actor          | concat(actor, ' ')
            actor_name     | upper(actor_name)
            app_id         | ''
            operation      | 'delete_thing'
            status         | 'decline'
            resource       | null
            resource_id    | '8'
            customer_id    | null
            new_value      | jsonb_set(new_value, '{0,data,none}', 'null')
            correlation_id | gen_random_uuid()
            causation_id   | 'other'
            reason         | null
            comment        | 'line one'
            refusal        | '{"code": "1"}'
            evidence       | '[]'
            mark           | '\\x00'
            """)
    void anEditedRowIsNamed(String column, String value) throws SQLException {
        database.tamper("update audit set %s = %s where id = '%s'".formatted(column, value, rows.get(2)));
        assertEquals(List.of(new Finding(Kind.ROW_EDITED, 3L, rows.get(2))), database.findings());
    }

    @Test
    void aDeletedRowIsNamed() throws SQLException {
        database.tamper("delete from audit where id = '" + rows.get(1) + "'");
        assertEquals(List.of(new Finding(Kind.ROW_DELETED, 2L, rows.get(1))), database.findings());
    }

    @Test
    void aDeletedLastRowIsNamedAndTheServiceSealsOn() throws SQLException {
        database.tamper("delete from audit where id = '" + rows.get(4) + "'");
        database.write();
        assertEquals(1, database.seal());
        assertEquals(List.of(new Finding(Kind.ROW_DELETED, 5L, rows.get(4))), database.findings());
    }

    @Test
    void anInsertedRowIsNamedBeforeItIsSealedAndAfter() throws SQLException {
        UUID inserted = insertCopy();
        assertEquals(List.of(new Finding(Kind.ROW_INSERTED, null, inserted)), database.findings());
        database.seal();
        assertEquals(List.of(new Finding(Kind.ROW_INSERTED, 6L, inserted)), database.findings());
    }

    @Test
    void anInsertedRowThatIsMadeToLookOldIsNamed() throws SQLException {
        UUID inserted = insertCopy();
        database.tamper("update audit set xact = '3', position = -1 where id = '" + inserted + "'");
        assertEquals(0, database.seal());
        assertEquals(List.of(new Finding(Kind.ROW_INSERTED, null, inserted)), database.findings());
    }

    @Test
    void aRowEditedBeforeItIsSealedIsNamed() throws SQLException {
        UUID row = database.write();
        database.tamper("update audit set actor = 'user:2' where id = '" + row + "'");
        database.seal();
        assertEquals(List.of(new Finding(Kind.ROW_INSERTED, 6L, row)), database.findings());
    }

    @Test
    void aRowEditedUnderANewChainIsNamed() throws SQLException {
        database.tamper("delete from audit_seal; update audit set actor = 'user:2' where id = '" + rows.get(3) + "'");
        assertEquals(5, database.seal());
        assertEquals(List.of(new Finding(Kind.ROW_INSERTED, 4L, rows.get(3))), database.findings());
    }

    @Test
    void aRowOfNumbersBeyondMeasureStopsNeitherSealingNorVerifying() throws SQLException {
        UUID row = database.write();
        database.tamper("update audit set new_value = '1e3000' where id = '" + row + "'");
        assertEquals(1, database.seal());
        assertEquals(List.of(new Finding(Kind.ROW_INSERTED, 6L, row)), database.findings());
    }

    /** All of a genuine row but its id. */
    private UUID insertCopy() throws SQLException {
        UUID id = UUID.randomUUID();
        database.tamper("""
                insert into audit (id, at, tenant, actor, operation, status, new_value, correlation_id, causation_id, mark)
                select '%s', at, tenant, 'user:2', operation, status, new_value, correlation_id, causation_id, mark from audit where id = '%s'"""
                .formatted(id, rows.get(4)));
        return id;
    }
}
