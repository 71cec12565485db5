package io.twotier.platform.simulation;

/**
 * How an environment is written: {@code production}, {@code sandbox}, or {@code simulation:<name>}. No relation crosses environments, and two
 * simulations are two of them. On an event the name stands in an attribute of its own, beside the environment.
 */
public final class World {

    private static final String SIMULATION = "simulation";
    private static final String NAMED = SIMULATION + ":";

    private World() {
    }

    public static String simulation(String name) {
        return NAMED + name;
    }

    public static boolean simulated(String environment) {
        return environment.equals(SIMULATION) || environment.startsWith(NAMED);
    }

    /** The environment as an event's envelope states it: one of three words. */
    public static String word(String environment) {
        return environment.startsWith(NAMED) ? SIMULATION : environment;
    }

    /** The name of a simulation, or null of anything else, and of the one without a name. */
    public static String name(String environment) {
        return environment.startsWith(NAMED) ? environment.substring(NAMED.length()) : null;
    }

    /** What {@link #word} and {@link #name} were taken from. */
    public static String of(String word, String name) {
        return name == null ? word : simulation(name);
    }
}
