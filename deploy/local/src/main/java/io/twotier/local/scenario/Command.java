package io.twotier.local.scenario;

import io.twotier.local.LocalTrouble;
import io.twotier.local.Suite;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * What {@code deploy/local/twotier scenarios} was asked for.
 *
 * @param names   of scenarios; all without any
 * @param mine    the people whose writing calls an integrator's own client makes
 * @param port    where it makes them; 0 for any that is free
 * @param baseUrl of the suite, if it is not that of the launcher
 * @param rest    the options of every command of the launcher
 */
public record Command(List<String> names, Set<String> mine, int port, String baseUrl, List<String> rest) {

    private static final int USUAL_PORT = 8099;

    public static Command parse(String... arguments) {
        List<String> names = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        Set<String> mine = new HashSet<>();
        int port = USUAL_PORT;
        String baseUrl = null;
        for (Iterator<String> left = List.of(arguments).iterator(); left.hasNext();) {
            String argument = left.next();
            switch (argument) {
                case "--mine" -> mine.add(value(argument, left));
                case "--at" -> port = port(value(argument, left));
                case "--base-url" -> baseUrl = value(argument, left);
                default -> {
                    if (argument.startsWith("--")) {
                        rest.addAll(List.of(argument, value(argument, left)));
                    } else {
                        names.add(argument);
                    }
                }
            }
        }
        return new Command(names, mine, port, baseUrl, rest);
    }

    /** @param root the repository @return whether everything was as told, and all states were reached when all scenarios were played */
    public boolean play(Path root, Suite launched, PrintStream out) throws IOException {
        Suite suite = baseUrl == null ? launched : launched.at(URI.create(baseUrl));
        Book whole = Book.of(root);
        Book book = whole.only(names);
        Findings findings = mine.isEmpty() ? Reading.of(book, suite) : byHand(book, suite, out);
        findings.print(out);
        return findings.held() && (!names.isEmpty() || findings.whole());
    }

    private Findings byHand(Book book, Suite suite, PrintStream out) throws IOException {
        try (Gate gate = new Gate(suite.baseUrl(), port)) {
            out.printf("Point your client at %s; everything else goes on by itself.%n", gate.url());
            return Reading.of(book, suite, new OwnClient(suite, gate, mine, out), 1);
        }
    }

    private static String value(String option, Iterator<String> left) {
        if (!left.hasNext()) {
            throw new LocalTrouble(option + " needs a value.");
        }
        return left.next();
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}")) {
            throw new LocalTrouble("--at needs a port number, not '" + text + "'.");
        }
        return Integer.parseInt(text);
    }
}
