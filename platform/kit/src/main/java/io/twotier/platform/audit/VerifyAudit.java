package io.twotier.platform.audit;

import io.twotier.platform.Secret;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * The command that verifies a service's audit, and the evidence it vouches for, in its running database, for those who operate it. Needs neither the service nor its HTTP port.
 * Exit status 0: whole; 1: something was found; 2: it could not be verified.
 */
public final class VerifyAudit {

    static final String PASSWORD = "QUARKUS_DATASOURCE_PASSWORD";
    static final String SECRET = "TWOTIER_TOKEN_SECRET";

    private static final int WHOLE = 0;
    private static final int NOT_WHOLE = 1;
    private static final int UNUSABLE = 2;

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
        if (arguments.length < 2 || arguments.length > 3 || !environment.containsKey(PASSWORD) || !environment.containsKey(SECRET)) {
            problems.println("usage: VerifyAudit <jdbc url> <user> [<head noted by an earlier run>], with " + PASSWORD + " and " + SECRET
                    + " of the service in the environment");
            return UNUSABLE;
        }
        try (Connection connection = DriverManager.getConnection(arguments[0], arguments[1], environment.get(PASSWORD))) {
            AuditChain chain = new AuditChain(new Secret(environment.get(SECRET)));
            Head noted = arguments.length == 3 ? Head.parse(arguments[2]) : Head.NONE;
            AuditVerifier.Verdict verdict = new AuditVerifier(chain, noted, out::println).verify(connection);
            long findings = verdict.findings() + verifyEvidence(connection, chain, tables, out);
            out.printf("%s: %d seals, %d findings, %d rows wait for their seal, head %s%n", findings == 0 ? "whole" : "NOT WHOLE",
                    verdict.head().number(), findings, verdict.waiting(), verdict.head());
            return findings == 0 ? WHOLE : NOT_WHOLE;
        } catch (SQLException | IllegalArgumentException e) {
            problems.println("the audit cannot be verified: " + e.getMessage());
            return UNUSABLE;
        }
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
