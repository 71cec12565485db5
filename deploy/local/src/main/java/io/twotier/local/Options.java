package io.twotier.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * What is started, and where.
 *
 * @param root  the repository, where the packaged services are
 * @param home  data, logs, process ids and secrets of this suite
 * @param tools what is unpacked or built once and shared by all suites: PostgreSQL's and Keycloak's programs
 * @param ports of all parts
 * @param java  more options for the Java of the services and of Kafka, which win over the launcher's own
 * @param demos how often the story is played once everything is ready, before everything stops again; 0 to stay up
 * @param learn let Java write the caches that make later starts faster
 */
public record Options(Path root, Path home, Path tools, Ports ports, List<String> java, int demos, boolean learn) {

    /** The password of every user of the local realm; it protects nothing but a demo on one machine. */
    public static final String DEMO_PASSWORD = "twotier-demo";

    /** The suite of a repository as {@code deploy/local/twotier up} starts it. */
    public static Options of(Path root) {
        Path absolute = root.toAbsolutePath().normalize();
        return new Options(absolute, absolute.resolve(".local"), absolute.resolve(".local/tools"), Ports.defaults(), List.of(), 0, false);
    }

    public Options withHome(Path home) {
        return new Options(root, home.toAbsolutePath().normalize(), tools, ports, java, demos, learn);
    }

    public Options withPorts(Ports ports) {
        return new Options(root, home, tools, ports, java, demos, learn);
    }

    public Options withJava(String... java) {
        return new Options(root, home, tools, ports, List.of(java), demos, learn);
    }

    public Options withDemos(int times) {
        return new Options(root, home, tools, ports, java, times, learn);
    }

    Options learning() {
        return new Options(root, home, tools, ports, java, demos, true);
    }

    /** Reads {@code --demo}, {@code --times N}, {@code --port-base N}, {@code --port NAME=N}, {@code --home DIR} and {@code --java OPTIONS}. */
    static Options parse(Path root, String... arguments) {
        Options options = of(root);
        Iterator<String> rest = Arrays.asList(arguments).iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            options = switch (argument) {
                case "--demo" -> options.withDemos(Math.max(1, options.demos));
                case "--times" -> options.withDemos(times(value(argument, rest)));
                case "--port-base" -> options.withPorts(Ports.from(number(argument, value(argument, rest))));
                case "--port" -> options.withPorts(named(options.ports, value(argument, rest)));
                case "--home" -> options.withHome(Path.of(value(argument, rest)));
                case "--java" -> options.withJava(value(argument, rest).split(" +"));
                default -> throw new LocalTrouble("Unknown option " + argument
                        + "; there are --demo, --times N, --port-base N, --port NAME=N, --home DIR and --java OPTIONS.");
            };
        }
        return options;
    }

    private static Ports named(Ports ports, String nameAndNumber) {
        String[] parts = nameAndNumber.split("=", 2);
        return ports.with(parts[0], number("--port " + parts[0], parts.length < 2 ? "" : parts[1]));
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new LocalTrouble(option + " needs a value.");
        }
        return rest.next();
    }

    private static int number(String option, String text) {
        if (!text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > 65_000) {
            throw new LocalTrouble(option + " needs a port number, not '" + text + "'.");
        }
        return Integer.parseInt(text);
    }

    private static int times(String text) {
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw new LocalTrouble("--times needs how often, from 1 to 9999, not '" + text + "'.");
        }
        return Integer.parseInt(text);
    }
}
