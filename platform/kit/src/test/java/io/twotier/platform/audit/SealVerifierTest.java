package io.twotier.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.twotier.platform.audit.Finding.Kind;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done to the chain itself is named. */
class SealVerifierTest {

    private AuditedDatabase database;
    private List<UUID> rows;

    @BeforeEach
    void fiveSealedRows() throws Exception {
        database = AuditedDatabase.empty();
        rows = database.write(5);
        database.seal();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            number         | 99999
            audit_position | 99999
            row_hash       | '\\x00'
            previous_hash  | '\\x00'
            hash           | '\\x00'
            sealed_at      | sealed_at + interval '1 microsecond'
            """)
    void anEditedSealIsNamed(String column, String value) throws SQLException {
        database.tamper("update audit_seal set %s = %s where number = 5".formatted(column, value));
        assertEquals(List.of(new Finding(Kind.SEAL_CHANGED, column.equals("number") ? 99999L : 5L, rows.get(4))), database.findings());
    }

    @Test
    void aSealGivenToAnotherRowIsNamed() throws SQLException {
        UUID other = UUID.randomUUID();
        database.tamper("update audit_seal set audit_id = '" + other + "' where number = 2");
        assertEquals(List.of(new Finding(Kind.SEAL_CHANGED, 2L, other)), database.findings());
    }

    @Test
    void sealsInAnotherSequenceAreNamed() throws SQLException {
        database.tamper("update audit_seal set number = 99 where number = 2; update audit_seal set number = 2 where number = 3; "
                + "update audit_seal set number = 3 where number = 99");
        assertEquals(List.of(new Finding(Kind.SEAL_CHANGED, 2L, rows.get(2)), new Finding(Kind.SEAL_CHANGED, 3L, rows.get(1))), database.findings());
    }

    @Test
    void deletedSealsAreNamedAndSoAreTheirRows() throws SQLException {
        database.tamper("delete from audit_seal where number in (2, 3)");
        assertEquals(0, database.seal());
        assertEquals(List.of(new Finding(Kind.SEAL_DELETED, 2L, 3L, null), new Finding(Kind.ROW_UNSEALED, null, rows.get(1)),
                new Finding(Kind.ROW_UNSEALED, null, rows.get(2))), database.findings());
    }

    @Test
    void rowsDeletedWithTheEndOfTheChainAreMissedByWhoNotedItsHead() throws SQLException {
        Head noted = database.verify().head();
        database.tamper("delete from audit_seal where number > 3; delete from audit where id in ('" + rows.get(3) + "', '" + rows.get(4) + "')");
        assertEquals(List.of(), database.findings());
        assertEquals(List.of(new Finding(Kind.CHAIN_CUT, 5L, null)), database.findings(noted));
        List<UUID> later = database.write(3);
        database.seal();
        assertEquals(List.of(new Finding(Kind.CHAIN_REPLACED, 5L, later.get(1))), database.findings(noted));
    }

    @Test
    void twoHistoriesPutTogetherAreNamed() throws SQLException {
        database.tamper("create table kept as select * from audit_seal where number = 5");
        database.tamper("delete from audit_seal where number > 3");
        database.seal();
        database.tamper("delete from audit_seal where number = 5; insert into audit_seal select * from kept; drop table kept");
        assertEquals(List.of(new Finding(Kind.CHAIN_REPLACED, 5L, rows.get(4))), database.findings());
    }
}
