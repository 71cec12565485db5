package io.twotier.platform.command;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Enforces the preconditions of an operation, listed once: all of them are evaluated, the first failed one refuses. */
public final class Checks {

    private Checks() {
    }

    /** Refuses when a check fails; before it refuses because of a replica, the replica must have caught up. */
    public static void demand(Check... checks) {
        enforce(List.of(checks), false);
    }

    /** As {@link #demand}, and the replicas must have caught up also when every check passes: for order, extension, transfer create and accept. */
    public static void demandFresh(Check... checks) {
        enforce(List.of(checks), true);
    }

    /** The checks that fail, for who only wants to know: nothing is refused, and what is told as missing is known as well as before a refusal. */
    public static List<Check> unmet(List<Check> checks) {
        List<Check> failed = failed(checks);
        freshen(sources(failed));
        return failed;
    }

    /** The facts are known to have caught up from here on, for who shows them and is not to show what is older than the question. */
    public static void demandFresh(Source... facts) {
        freshen(Set.copyOf(List.of(facts)));
    }

    /** As {@link #unmet}, and what is told as met is no older than the question either. */
    public static List<Check> unmetForSure(List<Check> checks) {
        freshen(sources(checks));
        return failed(checks);
    }

    public static void enforce(List<Check> checks, boolean always) {
        Work work = Work.current();
        List<Check> failed = failed(checks);
        freshen(sources(always ? checks : failed));
        if (work != null) {
            work.looked(checks);
        }
        if (!failed.isEmpty()) {
            throw Refused.by(failed.get(0), work == null ? checks : List.copyOf(work.looked()));
        }
    }

    private static List<Check> failed(List<Check> checks) {
        return checks.stream().filter(check -> !check.passed()).toList();
    }

    private static Set<Source> sources(List<Check> checks) {
        return checks.stream().flatMap(check -> check.sources().stream()).collect(Collectors.toSet());
    }

    private static void freshen(Set<Source> read) {
        Work work = Work.current();
        if (work != null && !work.knownFresh(read)) {
            throw new StaleRead(read);
        }
    }
}
