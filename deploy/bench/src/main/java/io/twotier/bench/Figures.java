package io.twotier.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Durations in nanoseconds, and what is told of them in milliseconds. */
final class Figures {

    private final long[] sorted;

    private Figures(long[] sorted) {
        this.sorted = sorted;
    }

    static Figures of(Collection<Long> nanos) {
        return new Figures(nanos.stream().mapToLong(Long::longValue).sorted().toArray());
    }

    int count() {
        return sorted.length;
    }

    /** The smallest value that so many percent do not exceed; 0 when there is none. */
    double millis(double percent) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.max(0, Math.ceil(percent / 100 * sorted.length) - 1)] / 1e6;
    }

    String row(String what) {
        return String.format(Locale.ROOT, "| %s | %d | %.1f | %.1f | %.1f | %.1f |%n", what, count(), millis(50), millis(90), millis(99), millis(100));
    }

    @Override
    public String toString() {
        return Arrays.toString(sorted);
    }
}
