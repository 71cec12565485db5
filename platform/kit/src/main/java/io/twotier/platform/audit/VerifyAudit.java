package io.twotier.platform.audit;

import io.twotier.platform.Secret;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The command that verifies a service's audit, and the evidence it vouches for, in its running database; see {@link VerifyCommand}. */
public final class VerifyAudit {

    private VerifyAudit() {
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.getenv(), System.out, System.err));
    }

    /** @return the exit status */
    public static int run(String[] arguments, Map<String, String> environment, PrintStream out, PrintStream problems) {
        return run(arguments, environment, EvidenceTables.declared(), out, problems);
    }

    static int run(String[] arguments, Map<String, String> environment, EvidenceTables tables, PrintStream out, PrintStream problems) {
        return new VerifyCommand("VerifyAudit", "the audit", 1, (connection, secret, noted, told) -> verify(connection, secret, noted, tables, told))
                .run(arguments, environment, out, problems);
    }

    private static long verify(Connection connection, Secret secret, List<String> noted, EvidenceTables tables, PrintStream out) throws SQLException {
        AuditChain chain = new AuditChain(secret);
        AuditVerifier.Verdict verdict = new AuditVerifier(chain, noted.isEmpty() ? Head.NONE : Head.parse(noted.get(0)), out::println).verify(connection);
        long findings = verdict.findings() + verifyEvidence(connection, chain, tables, out);
        out.printf("%s: %d seals, %d findings, %d rows wait for their seal, head %s%n", VerifyCommand.verdict(findings), verdict.head().number(), findings, verdict.waiting(),
                verdict.head());
        return findings;
    }

    private static long verifyEvidence(Connection connection, AuditChain chain, EvidenceTables tables, PrintStream out) throws SQLException {
        if (tables.names().isEmpty()) {
            return 0;
        }
        EvidenceVerifier.Verdict verdict = new EvidenceVerifier(chain, tables, out::println).verify(connection);
        out.printf("evidence: %d rows vouched for in %s, %d findings%n", verdict.stated(), String.join(", ", tables.names()), verdict.findings());
        return verdict.findings();
    }
}
