package io.twotier.platform.audit;

import io.twotier.platform.Secret;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * What verifiers have in common when those who operate a service call them as commands. They need neither the service nor its HTTP port, but the address of its
 * database, a user, and its secrets in the environment.
 *
 * @param name      of the class that is called
 * @param subject   what it verifies, in words
 * @param mostNoted how many heads that were noted before it takes
 */
public record VerifyCommand(String name, String subject, int mostNoted, Verification verification) {

    static final String PASSWORD = "QUARKUS_DATASOURCE_PASSWORD";
    static final String SECRET = "TWOTIER_TOKEN_SECRET";

    private static final int WHOLE = 0;
    private static final int NOT_WHOLE = 1;
    private static final int UNUSABLE = 2;

    /** One run. */
    public interface Verification {

        /** Tells each finding, and a last line that begins with {@link #verdict}. @param noted heads of earlier runs @return how many findings there were */
        long run(Connection connection, Secret secret, List<String> noted, PrintStream out) throws SQLException;
    }

    /** @return the exit status: 0 whole, 1 something was found, 2 it could not be verified */
    public int run(String[] arguments, Map<String, String> environment, PrintStream out, PrintStream problems) {
        if (arguments.length < 2 || arguments.length > 2 + mostNoted || !environment.containsKey(PASSWORD) || !environment.containsKey(SECRET)) {
            problems.println("usage: " + name + " <jdbc url> <user> [<noted head> ...], with " + PASSWORD + " and " + SECRET + " of the service in the environment");
            return UNUSABLE;
        }
        try (Connection connection = DriverManager.getConnection(arguments[0], arguments[1], environment.get(PASSWORD))) {
            List<String> noted = List.of(arguments).subList(2, arguments.length);
            return verification.run(connection, new Secret(environment.get(SECRET)), noted, out) == 0 ? WHOLE : NOT_WHOLE;
        } catch (SQLException | IllegalArgumentException e) {
            problems.println(subject + " cannot be verified: " + e.getMessage());
            return UNUSABLE;
        }
    }

    public static String verdict(long findings) {
        return findings == 0 ? "whole" : "NOT WHOLE";
    }
}
