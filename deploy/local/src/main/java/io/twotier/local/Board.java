package io.twotier.local;

import java.io.PrintStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Tells the person at the prompt what happens: a line for each step, and a table at the end. */
final class Board {

    private record State(String word, long since, long nanos) {
    }

    private final PrintStream out;
    private final long start = System.nanoTime();
    private final Map<String, State> states = new LinkedHashMap<>();

    Board(PrintStream out) {
        this.out = out;
    }

    synchronized void starting(String part) {
        states.put(part, new State("starting", System.nanoTime(), 0));
    }

    synchronized void ready(String part) {
        State state = states.get(part);
        states.put(part, new State("ready", state.since(), System.nanoTime() - state.since()));
        tell(part, "ready after " + seconds(states.get(part).nanos()) + " s");
    }

    /** A step of a part that is worth a line. */
    void tell(String part, String what) {
        out.printf(Locale.ROOT, "%7s s  %-13s %s%n", seconds(System.nanoTime() - start), part, what);
    }

    void say(String line) {
        out.println(line);
    }

    /** The parts that have not answered yet, for whoever wonders what is being waited for. */
    synchronized Collection<String> waitingFor() {
        return states.entrySet().stream().filter(state -> state.getValue().word().equals("starting")).map(Map.Entry::getKey).toList();
    }

    synchronized void table(Collection<Part> parts) {
        out.printf("%n%-13s %-40s %-8s %8s%n", "part", "address", "state", "seconds");
        for (Part part : parts) {
            State state = states.get(part.name());
            out.printf(Locale.ROOT, "%-13s %-40s %-8s %8s%n", part.name(), part.address(), state.word(), seconds(state.nanos()));
        }
        out.printf(Locale.ROOT, "%-13s %-40s %-8s %8s%n%n", "all", "", "ready", seconds(System.nanoTime() - start));
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / 1e9);
    }
}
