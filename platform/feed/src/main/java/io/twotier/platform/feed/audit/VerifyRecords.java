package io.twotier.platform.feed.audit;

import io.twotier.platform.Secret;
import io.twotier.platform.audit.VerifyCommand;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The command that verifies the logs of all participants in the feed's running database; see {@link VerifyCommand}. */
public final class VerifyRecords {

    private VerifyRecords() {
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.getenv(), System.out, System.err));
    }

    /** @return the exit status */
    public static int run(String[] arguments, Map<String, String> environment, PrintStream out, PrintStream problems) {
        return new VerifyCommand("VerifyRecords", "the logs", Integer.MAX_VALUE - 2, VerifyRecords::verify).run(arguments, environment, out, problems);
    }

    private static long verify(Connection connection, Secret secret, List<String> noted, PrintStream out) throws SQLException {
        LogVerifier.Verdict verdict = new LogVerifier(secret, noted.stream().map(Head::parse).toList(), out::println).verify(connection);
        out.printf("%s: %d entries in %d logs, %d findings, head %s%n", VerifyCommand.verdict(verdict.flaws()), verdict.entries(), verdict.logs(), verdict.flaws(), verdict.head());
        return verdict.flaws();
    }
}
