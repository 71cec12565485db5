package io.twotier.bench;

import java.nio.file.Path;

/**
 * How a run is wanted.
 *
 * @param transfers how many are measured @param rate how many are accepted a second @param customers over how many they are spread
 * @param warmUp    how many are accepted before, unmeasured
 */
record Arguments(Path root, int transfers, int rate, int customers, int warmUp) {

    static Arguments of(String... given) {
        Arguments arguments = new Arguments(Path.of(given[0]), 2_000, 50, 40, 500);
        for (int at = 1; at < given.length; at += 2) {
            int value = Integer.parseInt(given[at + 1]);
            arguments = switch (given[at]) {
                case "--transfers" -> new Arguments(arguments.root, value, arguments.rate, arguments.customers, arguments.warmUp);
                case "--rate" -> new Arguments(arguments.root, arguments.transfers, value, arguments.customers, arguments.warmUp);
                case "--customers" -> new Arguments(arguments.root, arguments.transfers, arguments.rate, value, arguments.warmUp);
                case "--warm-up" -> new Arguments(arguments.root, arguments.transfers, arguments.rate, arguments.customers, value);
                default -> throw new IllegalArgumentException("there is no option " + given[at]);
            };
        }
        return arguments;
    }
}
