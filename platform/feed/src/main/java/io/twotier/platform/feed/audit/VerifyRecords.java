package io.twotier.platform.feed.audit;

import io.twotier.platform.Secret;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The command that verifies the logs of all participants in the feed's running database, for those who operate it. Needs neither the feed nor its HTTP port.
 * Exit status 0: whole; 1: something was found; 2: it could not be verified.
 */
public final class VerifyRecords {

    private static final String PASSWORD = "QUARKUS_DATASOURCE_PASSWORD";
    private static final String SECRET = "TWOTIER_TOKEN_SECRET";
    private static final int WHOLE = 0;
    private static final int NOT_WHOLE = 1;
    private static final int UNUSABLE = 2;

    private VerifyRecords() {
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.getenv(), System.out, System.err));
    }

    /** @return the exit status */
    public static int run(String[] arguments, Map<String, String> environment, PrintStream out, PrintStream problems) {
        if (arguments.length < 2 || !environment.containsKey(PASSWORD) || !environment.containsKey(SECRET)) {
            problems.println("usage: VerifyRecords <jdbc url> <user> [<noted head> ...], with " + PASSWORD + " and " + SECRET + " of the feed in the environment");
            return UNUSABLE;
        }
        try (Connection connection = DriverManager.getConnection(arguments[0], arguments[1], environment.get(PASSWORD))) {
            List<Head> noted = Arrays.stream(arguments).skip(2).map(Head::parse).toList();
            LogVerifier.Verdict verdict = new LogVerifier(new Secret(environment.get(SECRET)), noted, out::println).verify(connection);
            out.printf("%s: %d entries in %d logs, %d findings, head %s%n", verdict.flaws() == 0 ? "whole" : "NOT WHOLE", verdict.entries(), verdict.logs(), verdict.flaws(),
                    verdict.head());
            return verdict.flaws() == 0 ? WHOLE : NOT_WHOLE;
        } catch (SQLException | IllegalArgumentException e) {
            problems.println("the logs cannot be verified: " + e.getMessage());
            return UNUSABLE;
        }
    }
}
