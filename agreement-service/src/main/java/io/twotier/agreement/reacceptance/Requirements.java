package io.twotier.agreement.reacceptance;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What was ever required of one type of agreement. */
public record Requirements(List<Reacceptance> all) {

    public static final Requirements NONE = new Requirements(List.of());

    private static final Comparator<Reacceptance> STRICTEST = Comparator.comparingInt(Reacceptance::versionRank)
            .thenComparing(Reacceptance::effectiveFrom, Comparator.reverseOrder());

    /** The strictest whose time has come; of two alike the one that came first. */
    public Optional<Reacceptance> at(Instant moment) {
        return all.stream().filter(one -> !one.effectiveFrom().isAfter(moment)).max(STRICTEST);
    }

    /** Those whose time is still to come, the next one first. */
    public List<Reacceptance> after(Instant moment) {
        return all.stream().filter(one -> one.effectiveFrom().isAfter(moment)).sorted(Comparator.comparing(Reacceptance::effectiveFrom)).toList();
    }
}
