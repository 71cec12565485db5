package io.twotier.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerifyAuditTest {

    private AuditedDatabase database;
    private List<UUID> rows;

    @BeforeEach
    void fiveSealedRows() throws Exception {
        database = AuditedDatabase.empty();
        rows = database.write(5);
        database.seal();
    }

    @Test
    void theCommandTellsWhatItFoundByItsExitStatus() throws SQLException {
        Head head = database.verify().head();
        assertEquals("0 whole: 5 seals, 0 findings, 0 rows wait for their seal, head " + head, command(head.toString()));
        database.tamper("delete from audit where id = '" + rows.get(0) + "'");
        assertEquals("1 ROW_DELETED seal 1 audit " + rows.get(0) + ": the row was sealed and is gone\n"
                + "NOT WHOLE: 5 seals, 1 findings, 0 rows wait for their seal, head " + head, command());
    }

    @Test
    void theCommandVerifiesTheEvidenceOfItsServiceWithTheAudit() throws Exception {
        KeptEvidence evidence = KeptEvidence.in(database);
        UUID kept = evidence.write();
        database.seal();
        Head head = database.verify().head();
        assertEquals("0 evidence: 1 rows vouched for in kept_evidence, 0 findings\nwhole: 6 seals, 0 findings, 0 rows wait for their seal, head " + head,
                commandWithEvidence());
        evidence.tamper("delete from kept_evidence");
        assertEquals("1 EVIDENCE_DELETED kept_evidence " + kept + ": the audit says it was written, and it is gone\n"
                + "evidence: 1 rows vouched for in kept_evidence, 1 findings\n"
                + "NOT WHOLE: 6 seals, 1 findings, 0 rows wait for their seal, head " + head, commandWithEvidence());
    }

    @Test
    void theCommandTellsThatItCouldNotVerify() throws SQLException {
        assertEquals("2 the audit cannot be verified: a noted head is <number>:<hash>, not 5", command("5"));
        assertTrue(run(Map.of(VerifyCommand.SECRET, AuditedDatabase.SECRET)).startsWith("2 usage: "));
        assertTrue(run(Map.of(VerifyCommand.PASSWORD, "wrong", VerifyCommand.SECRET, AuditedDatabase.SECRET), database.url(), database.user())
                .startsWith("2 the audit cannot be verified: FATAL: password authentication failed"));
    }

    private String commandWithEvidence() {
        return run(KeptEvidence.TABLES, Map.of(VerifyCommand.PASSWORD, AuditedDatabase.PASSWORD, VerifyCommand.SECRET, AuditedDatabase.SECRET), database.url(),
                database.user());
    }

    private String command(String... noted) {
        String[] arguments = noted.length == 0 ? new String[] {database.url(), database.user()} : new String[] {database.url(), database.user(), noted[0]};
        return run(Map.of(VerifyCommand.PASSWORD, AuditedDatabase.PASSWORD, VerifyCommand.SECRET, AuditedDatabase.SECRET), arguments);
    }

    private static String run(Map<String, String> environment, String... arguments) {
        return run(EvidenceTables.parse(""), environment, arguments);
    }

    private static String run(EvidenceTables tables, Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return VerifyAudit.run(arguments, environment, tables, out, out) + " " + said.toString(StandardCharsets.UTF_8).strip();
    }
}
